package io.github.fluentecs.core.rule;

import io.github.fluentecs.core.rule.internal.Given;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules on the lists of ids that an operation takes at once. */
public final class Ids {
  /** Lists up to here are compared in place; only commands in batches have longer ones. */
  private static final int SHORT = 16;

  private final String operation;
  private final String member;
  private final int most;

  private Ids(String operation, String member, int most) {
    this.operation = operation;
    this.member = member;
    this.most = most;
  }

  /**
   * Names a list of ids.
   *
   * @param operation the operation's wire name
   * @param member the list's member
   * @param most how many ids one call takes
   * @return what makes its rules
   */
  public static Ids of(String operation, String member, int most) {
    return new Ids(operation, member, most);
  }

  /**
   * Demands 1 to the most ids, each well-formed. The size rule's id is {@code Operation/member}.
   *
   * @param <Q> the SDK request
   * @param list reads the list
   * @return the rules
   */
  public <Q> List<Rule<Q>> read(Function<? super Q, ? extends @Nullable List<String>> list) {
    return List.of(size(list, 1), References.formOfEach(member, list));
  }

  /**
   * Demands 1 to the most ids, each an ARN. The size rule's id is {@code Operation/member}, that on
   * each {@code Operation/member/arn}.
   *
   * @param <Q> the SDK request
   * @param list reads the list
   * @return the rules
   */
  public <Q> List<Rule<Q>> readArns(Function<? super Q, ? extends @Nullable List<String>> list) {
    return List.of(size(list, 1), References.arnOfEach(operation, member, list));
  }

  /**
   * Allows no ids, or up to the most, each well-formed.
   *
   * @param <Q> the SDK request
   * @param list reads the list
   * @return the rules
   */
  public <Q> List<Rule<Q>> readOptional(
      Function<? super Q, ? extends @Nullable List<String>> list) {
    return List.of(size(list, 0), References.formOfEach(member, list));
  }

  /**
   * Demands 1 to the most ids, each well-formed and given once: a change that names a resource
   * twice is a mistake. The rule on duplicates has the id {@code Operation/member/unique}.
   *
   * @param <Q> the SDK request
   * @param list reads the list
   * @return the rules
   */
  public <Q> List<Rule<Q>> write(Function<? super Q, ? extends @Nullable List<String>> list) {
    return List.of(size(list, 1), References.formOfEach(member, list), unique(list));
  }

  private <Q> Rule<Q> size(Function<? super Q, ? extends @Nullable List<String>> list, int fewest) {
    Constraint size =
        Constraint.hard(
            operation + "/" + member,
            fewest + " to " + most + " ids",
            "Ask in batches of at most " + most + ".",
            operation + " request, " + member);
    return Rule.of(
        size,
        member,
        (request, findings) -> {
          List<String> ids = list.apply(request);
          int count = ids == null ? 0 : ids.size();
          if (count < fewest || count > most) {
            findings.broken(Given.count(count, "ids"));
          }
        });
  }

  private <Q> Rule<Q> unique(Function<? super Q, ? extends @Nullable List<String>> list) {
    Constraint unique =
        Constraint.soft(
            operation + "/" + member + "/unique",
            "each id once",
            "Leave the repetition out.",
            operation + " request: ECS documents nothing, the library refuses repeated changes");
    return Rule.of(
        unique,
        member + "[]",
        (request, findings) -> {
          List<String> ids = list.apply(request);
          if (ids != null && ids.size() > 1) {
            reportRepeated(ids, findings);
          }
        });
  }

  private static void reportRepeated(List<String> ids, Findings findings) {
    if (areUnique(ids)) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      if (!seen.add(ids.get(i))) {
        findings.broken(ids.get(i), i);
      }
    }
  }

  /**
   * Tells whether one call takes so many ids.
   *
   * @param ids the ids of an SDK request, which gives an empty list where it has none
   * @param most the most that a call takes
   * @return false for no ids, and for too many
   */
  public static boolean fit(List<String> ids, int most) {
    return !ids.isEmpty() && ids.size() <= most;
  }

  /**
   * Tells whether a short list surely has each id once.
   *
   * @param ids the ids
   * @return false also for a list that is too long for one look
   */
  public static boolean areUnique(List<String> ids) {
    return ids.size() <= SHORT && !hasRepetition(ids);
  }

  /** Compares in place, without allocation. */
  private static boolean hasRepetition(List<String> ids) {
    return !differAtTheirEnds(ids) && hasSame(ids);
  }

  /** Tells apart what differs in the last two characters, as most ids do; false says nothing. */
  private static boolean differAtTheirEnds(List<String> ids) {
    long seen = 0;
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      int end = id.length() - 1;
      int ending = end < 1 ? end : id.charAt(end) + 7 * id.charAt(end - 1);
      long bit = 1L << (ending & 63);
      if ((seen & bit) != 0) {
        return false;
      }
      seen |= bit;
    }
    return true;
  }

  private static boolean hasSame(List<String> ids) {
    for (int i = 1; i < ids.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (ids.get(i).equals(ids.get(j))) {
          return true;
        }
      }
    }
    return false;
  }
}
