package io.github.fluentecs.core.rule.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the violations of one request. Not thread-safe; one object for each request. */
public final class Findings {
  private final String operation;
  private final RulePolicy policy;
  private final List<Violation> violations;
  private final @Nullable Findings parent;
  private final String member;

  private Findings(
      String operation,
      RulePolicy policy,
      List<Violation> violations,
      @Nullable Findings parent,
      String member) {
    this.operation = operation;
    this.policy = policy;
    this.violations = violations;
    this.parent = parent;
    this.member = member;
  }

  Findings(String operation, RulePolicy policy) {
    this(operation, policy, new ArrayList<>(0), null, "");
  }

  /** Returns everything that was reported, in order. */
  List<Violation> violations() {
    return List.copyOf(violations);
  }

  /**
   * Returns a view of these findings for a structure below a member; constraint paths are relative
   * to it.
   *
   * @param member a member, or several separated by dots
   * @return a view
   */
  public Findings at(String member) {
    return new Findings(operation, policy, violations, this, member);
  }

  /**
   * Returns a view of these findings for one item of a list; constraint paths are relative to it.
   *
   * @param list the list's member
   * @param position the item's index
   * @return a view
   */
  public Findings at(String list, int position) {
    return at(list + "[" + position + "]");
  }

  /**
   * Reports a broken constraint.
   *
   * @param constraint the broken constraint
   * @param given the value in the request, as its author wrote it; never a secret
   * @param positions one for each {@code []} of the constraint's path
   */
  public void broken(Constraint constraint, @Nullable Object given, int... positions) {
    if (policy.applies(constraint)) {
      violations.add(
          new Violation(
              constraint.id(),
              constraint.level(),
              operation,
              Constraint.join(place(), withPositions(constraint.path(), positions)),
              show(given),
              constraint.allowed(),
              constraint.remedy()));
    }
  }

  /**
   * Takes what another operation's check finds in a request that is alike.
   *
   * @param check the check, given the policy of these findings; paths are relative to the request
   */
  public void take(Function<RulePolicy, List<Violation>> check) {
    for (Violation found : check.apply(policy)) {
      violations.add(
          new Violation(
              found.rule(),
              found.level(),
              operation,
              found.path(),
              found.given(),
              found.allowed(),
              found.remedy()));
    }
  }

  /**
   * Requires a member.
   *
   * @param constraint the constraint
   * @param value the member; null, an empty text and an empty list break the constraint
   * @param positions one for each {@code []} of the constraint's path
   */
  public void require(Constraint constraint, @Nullable Object value, int... positions) {
    if (!Texts.present(value)) {
      broken(constraint, value, positions);
    }
  }

  /**
   * Checks the range of a number; an absent one passes.
   *
   * @param constraint the constraint
   * @param value the number
   * @param min the least
   * @param max the greatest
   * @param positions one for each {@code []} of the constraint's path
   */
  public void range(
      Constraint constraint, @Nullable Integer value, int min, int max, int... positions) {
    if (value != null && (value < min || value > max)) {
      broken(constraint, value, positions);
    }
  }

  /**
   * Checks the size of a list; an absent list has size 0.
   *
   * @param constraint the constraint
   * @param items the list
   * @param min the least
   * @param max the greatest
   * @param positions one for each {@code []} of the constraint's path
   */
  public void size(
      Constraint constraint, @Nullable Collection<?> items, int min, int max, int... positions) {
    int size = items == null ? 0 : items.size();
    if (size < min || size > max) {
      broken(constraint, Given.count(size, size == 1 ? "item" : "items"), positions);
    }
  }

  /**
   * Checks the length of a text in code points; an absent one passes.
   *
   * @param constraint the constraint
   * @param text the text
   * @param min the shortest
   * @param max the longest
   * @param positions one for each {@code []} of the constraint's path
   */
  public void length(
      Constraint constraint, @Nullable String text, int min, int max, int... positions) {
    if (text != null && !Texts.hasLength(text, min, max)) {
      broken(constraint, text, positions);
    }
  }

  /**
   * Demands a word of a closed list; an absent or empty one passes.
   *
   * @param constraint what is demanded
   * @param word the word as ECS spells it
   * @param words the closed list
   * @param positions one for each {@code []} of the constraint's path
   */
  public void oneOf(
      Constraint constraint, @Nullable String word, Set<String> words, int... positions) {
    if (word != null && !word.isEmpty() && !words.contains(word)) {
      broken(constraint, word, positions);
    }
  }

  private String place() {
    return parent == null ? member : Constraint.join(parent.place(), member);
  }

  private static String withPositions(String path, int... positions) {
    if (positions.length == 0) {
      return path;
    }
    StringBuilder place = new StringBuilder(path);
    int from = 0;
    for (int position : positions) {
      int open = place.indexOf("[]", from);
      if (open < 0) {
        break;
      }
      place.insert(open + 1, position);
      from = place.indexOf("]", open);
    }
    return place.toString();
  }

  private static String show(@Nullable Object given) {
    if (given == null) {
      return "nothing";
    }
    return given instanceof String text ? "'" + text + "'" : given.toString();
  }
}
