package io.github.fluentecs.core.rule;

import io.github.fluentecs.core.rule.internal.Texts;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A question about one item of a list: which value it is about, and whether that value is allowed.
 *
 * @param <E> the item
 */
public interface Item<E> {
  /**
   * Asks about the item itself.
   *
   * @param <E> the item
   * @param valid whether it is allowed
   * @return the question
   */
  static <E> Item<E> that(Predicate<? super E> valid) {
    return of(item -> item, valid);
  }

  /**
   * Asks about a member of the item; an absent member is no answer and passes.
   *
   * @param <E> the item
   * @param <V> the member's type
   * @param member reads the member
   * @param valid whether a present value is allowed
   * @return the question
   */
  static <E, V> Item<E> of(
      Function<? super E, ? extends @Nullable V> member, Predicate<? super V> valid) {
    return new Item<>() {
      @Override
      public boolean valid(E item) {
        V value = member.apply(item);
        return value == null || valid.test(value);
      }

      @Override
      public @Nullable Object given(E item) {
        return member.apply(item);
      }
    };
  }

  /**
   * Demands a member of the item.
   *
   * @param <E> the item
   * @param member reads the member
   * @return the question; it fails where the member is absent, or an empty text
   */
  static <E> Item<E> has(Function<? super E, ? extends @Nullable Object> member) {
    return new Item<>() {
      @Override
      public boolean valid(E item) {
        return Texts.present(member.apply(item));
      }

      @Override
      public @Nullable Object given(E item) {
        return member.apply(item);
      }
    };
  }

  /**
   * Asks about several members of the item at once.
   *
   * @param <E> the item
   * @param shown what a violation shows, never a secret
   * @param valid whether the item is allowed
   * @return the question
   */
  static <E> Item<E> whole(
      Function<? super E, ? extends @Nullable Object> shown, Predicate<? super E> valid) {
    return new Item<>() {
      @Override
      public boolean valid(E item) {
        return valid.test(item);
      }

      @Override
      public @Nullable Object given(E item) {
        return shown.apply(item);
      }
    };
  }

  /**
   * Tells whether the item is allowed.
   *
   * @param item the item
   * @return false when the rule is broken
   */
  boolean valid(E item);

  /**
   * Returns what a violation shows.
   *
   * @param item the item
   * @return the value the question is about, never a secret
   */
  @Nullable Object given(E item);
}
