package io.github.fluentecs.core.rule.internal;

import io.github.fluentecs.core.rule.Constraint;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the list of ids of an operation on several resources. Immutable and thread-safe. */
public final class Ids {
  private final String member;
  private final int min;
  private final int max;
  private final Constraint size;
  private final Constraint each;
  private final Predicate<String> form;
  private final @Nullable Constraint unique;

  private Ids(
      String operation,
      String member,
      int min,
      int max,
      Constraint each,
      Predicate<String> form,
      @Nullable Constraint unique) {
    this.member = member;
    this.min = min;
    this.max = max;
    this.each = each;
    this.form = form;
    this.unique = unique;
    this.size =
        Constraint.hard(
            operation + "/" + member,
            member,
            min + " to " + max + " ids",
            (min > 0 ? "Request at least one, in" : "Request in")
                + " batches of at most "
                + max
                + ".",
            operation + " request, " + member);
  }

  /**
   * Requires 1 to {@code max} ids, each well-formed. The id of the constraint on the size is {@code
   * Operation/member}.
   *
   * @param operation the operation's wire name
   * @param member the list's member
   * @param max how many ids one call takes
   * @return the check
   */
  public static Ids read(String operation, String member, int max) {
    return new Ids(
        operation,
        member,
        1,
        max,
        References.FORM.at(member + "[]"),
        id -> References.fits(member, id),
        null);
  }

  /**
   * Allows 0 to {@code max} ids, each well-formed.
   *
   * @param operation the operation's wire name
   * @param member the list's member
   * @param max how many ids one call takes
   * @return the check
   */
  public static Ids readOptional(String operation, String member, int max) {
    return new Ids(
        operation,
        member,
        0,
        max,
        References.FORM.at(member + "[]"),
        id -> References.fits(member, id),
        null);
  }

  /**
   * Requires 1 to {@code max} ids, each an ARN; the constraint on each has the id {@code
   * Operation/member/arn}.
   *
   * @param operation the operation's wire name
   * @param member the list's member
   * @param max how many ids one call takes
   * @return the check
   */
  public static Ids readArns(String operation, String member, int max) {
    return new Ids(
        operation,
        member,
        1,
        max,
        References.arnOfEach(operation, member),
        References::isArn,
        null);
  }

  /**
   * Demands 1 to the most ids, each well-formed, and advises to give each once: a change that names
   * a resource twice looks like a mistake. The advice on repetitions has the id {@code
   * Operation/member/unique}.
   *
   * @param operation the operation's wire name
   * @param member the list's member
   * @param max how many ids one call takes
   * @return the check
   */
  public static Ids write(String operation, String member, int max) {
    Constraint unique =
        Constraint.advice(
            operation + "/" + member + "/unique",
            member + "[]",
            "each id once",
            "Leave the repetition out.",
            operation
                + " request: a change that names a resource twice looks like a mistake, and"
                + " ECS documents nothing against it");
    return new Ids(
        operation,
        member,
        1,
        max,
        References.FORM.at(member + "[]"),
        id -> References.fits(member, id),
        unique);
  }

  /**
   * Lists the constraints.
   *
   * @return those on the size, on each id and on repetitions
   */
  public List<Constraint> constraints() {
    return Stream.of(size, each, unique).filter(Objects::nonNull).toList();
  }

  /**
   * Checks the list.
   *
   * @param ids the ids of an SDK request, which gives an empty list where it has none
   * @param findings receives the broken constraints
   */
  public void check(List<String> ids, Findings findings) {
    int count = ids.size();
    if (count < min || count > max) {
      findings.broken(size, Given.count(count, "ids"));
    }
    for (int i = 0; i < count; i++) {
      String id = ids.get(i);
      if (!form.test(id)) {
        findings.broken(each, id, i);
      }
    }
    if (unique != null && count > 1) {
      repetitions(unique, ids, findings);
    }
  }

  private static void repetitions(Constraint unique, List<String> ids, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      if (!seen.add(ids.get(i))) {
        findings.broken(unique, ids.get(i), i);
      }
    }
  }

  /**
   * Returns how many ids one call takes.
   *
   * @return the limit
   */
  public int max() {
    return max;
  }

  @Override
  public String toString() {
    return member + ": " + min + " to " + max;
  }
}
