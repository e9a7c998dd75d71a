package io.github.fluentecs.core.rule;

import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Constraint} bound to one place of one kind of request. Immutable and thread-safe.
 *
 * @param <Q> the SDK request
 */
public final class Rule<Q> {
  private final Constraint constraint;
  private final String path;
  private final Check<? super Q> check;

  private Rule(Constraint constraint, String path, Check<? super Q> check) {
    this.constraint = Objects.requireNonNull(constraint, "constraint");
    this.path = Objects.requireNonNull(path, "path");
    this.check = Objects.requireNonNull(check, "check");
  }

  /**
   * Binds a constraint with a check of its own, for rules over several members.
   *
   * @param <Q> the SDK request
   * @param constraint what is demanded
   * @param path the member it speaks of, with {@code []} where a position belongs
   * @param check reports what is wrong
   * @return the rule
   */
  public static <Q> Rule<Q> of(Constraint constraint, String path, Check<? super Q> check) {
    return new Rule<>(constraint, path, check);
  }

  /**
   * Binds a constraint to one member; an absent member breaks no such rule.
   *
   * @param <Q> the SDK request
   * @param <V> the member's type
   * @param constraint what is demanded
   * @param path the member
   * @param member reads the member
   * @param valid whether a present value is allowed
   * @return the rule
   */
  public static <Q, V> Rule<Q> value(
      Constraint constraint,
      String path,
      Function<? super Q, ? extends @Nullable V> member,
      Predicate<? super V> valid) {
    return new Rule<>(
        constraint,
        path,
        (request, findings) -> {
          V value = member.apply(request);
          if (value != null && !valid.test(value)) {
            findings.broken(value);
          }
        });
  }

  /** Demands a member, as {@link Rules.Builder#require} says. */
  static <Q> Rule<Q> required(
      String operation, String member, Function<? super Q, ? extends @Nullable Object> value) {
    Constraint required =
        Constraint.hard(
            operation + "/" + member,
            "a value (required)",
            "Set " + member + ".",
            operation + " request, required members");
    return new Rule<>(
        required,
        member,
        (request, findings) -> {
          Object given = value.apply(request);
          if (!Texts.present(given)) {
            findings.broken(given);
          }
        });
  }

  /**
   * Binds a constraint to the size of a list; an absent list has the size 0.
   *
   * @param <Q> the SDK request
   * @param constraint what is demanded
   * @param path the list's member
   * @param list reads the list
   * @param valid whether a size is allowed
   * @return the rule
   */
  public static <Q> Rule<Q> size(
      Constraint constraint,
      String path,
      Function<? super Q, ? extends @Nullable Collection<?>> list,
      Predicate<Integer> valid) {
    return new Rule<>(
        constraint,
        path,
        (request, findings) -> {
          Collection<?> items = list.apply(request);
          int size = items == null ? 0 : items.size();
          if (!valid.test(size)) {
            findings.broken(Given.count(size, size == 1 ? "item" : "items"));
          }
        });
  }

  /**
   * Binds a constraint to each item of a list.
   *
   * @param <Q> the SDK request
   * @param <E> the item
   * @param constraint what is demanded
   * @param path the item or a member of it, with one {@code []}
   * @param items reads the list
   * @param item the question asked of each item
   * @return the rule
   */
  public static <Q, E> Rule<Q> each(
      Constraint constraint,
      String path,
      Function<? super Q, ? extends @Nullable List<E>> items,
      Item<? super E> item) {
    return new Rule<>(
        constraint,
        path,
        (request, findings) -> {
          List<E> list = items.apply(request);
          int size = list == null ? 0 : list.size();
          for (int i = 0; list != null && i < size; i++) {
            E each = list.get(i);
            if (!item.valid(each)) {
              findings.broken(item.given(each), i);
            }
          }
        });
  }

  /**
   * Returns the constraint's id.
   *
   * @return for example {@code CP-6}
   */
  public String id() {
    return constraint.id();
  }

  /**
   * Returns what is demanded.
   *
   * @return the constraint in words
   */
  public Constraint constraint() {
    return constraint;
  }

  /**
   * Returns the place in the request.
   *
   * @return for example {@code capacityProviderStrategy[].base}
   */
  public String path() {
    return path;
  }

  void look(Q request, Findings findings) {
    findings.under(this);
    check.look(request, findings);
  }

  /** Returns the id and the path. */
  @Override
  public String toString() {
    return id() + " " + path;
  }
}
