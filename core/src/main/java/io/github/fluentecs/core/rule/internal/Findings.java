package io.github.fluentecs.core.rule.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.RulePolicy;
import io.github.fluentecs.core.rule.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with one request, and at which place. Not thread-safe; one object a
 * request.
 */
public final class Findings {
  private final String operation;
  private final RulePolicy policy;
  private final List<Violation> violations;
  private final String place;

  private Findings(String operation, RulePolicy policy, List<Violation> violations, String place) {
    this.operation = operation;
    this.policy = policy;
    this.violations = violations;
    this.place = place;
  }

  Findings(String operation, RulePolicy policy) {
    this(operation, policy, new ArrayList<>(0), "");
  }

  /** Returns everything that was reported, in order. */
  List<Violation> violations() {
    return List.copyOf(violations);
  }

  /**
   * Returns the same findings for what stands below a member; paths of constraints count from
   * there.
   *
   * @param member a member, or several with dots between
   * @return a view
   */
  public Findings at(String member) {
    return new Findings(operation, policy, violations, Constraint.join(place, member));
  }

  /**
   * Returns the same findings for one item of a list; paths of constraints count from there.
   *
   * @param list the list's member
   * @param position where the item stands
   * @return a view
   */
  public Findings at(String list, int position) {
    return at(list + "[" + position + "]");
  }

  /**
   * Reports a broken constraint.
   *
   * @param constraint what is broken
   * @param given what the request says, as its author would recognize it; never a secret
   * @param positions one for each {@code []} of the constraint's path
   */
  public void broken(Constraint constraint, @Nullable Object given, int... positions) {
    if (policy.applies(constraint)) {
      violations.add(
          new Violation(
              constraint.id(),
              constraint.level(),
              operation,
              Constraint.join(place, withPositions(constraint.path(), positions)),
              show(given),
              constraint.allowed(),
              constraint.remedy()));
    }
  }

  /**
   * Demands a member.
   *
   * @param constraint what is demanded
   * @param value the member; null, an empty text and an empty list break the constraint
   * @param positions one for each {@code []} of the constraint's path
   */
  public void require(Constraint constraint, @Nullable Object value, int... positions) {
    if (!Texts.present(value)) {
      broken(constraint, value, positions);
    }
  }

  /**
   * Demands a range of a number; an absent one passes.
   *
   * @param constraint what is demanded
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
   * Demands a size of a list; an absent list has the size 0.
   *
   * @param constraint what is demanded
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
   * Demands a length in code points; an absent text passes.
   *
   * @param constraint what is demanded
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
