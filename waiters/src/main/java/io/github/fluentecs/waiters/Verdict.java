package io.github.fluentecs.waiters;

import java.util.Objects;
import java.util.function.Function;

/**
 * What a {@link Condition} decides: met, pending or impossible. Immutable and thread-safe.
 *
 * @param <T> the value of a met condition
 */
public sealed interface Verdict<T> {
  /**
   * The condition is met.
   *
   * @param <T> the value of a met condition
   * @param value the value
   */
  record Met<T>(T value) implements Verdict<T> {
    /**
     * Refuses a null.
     *
     * @param value the value
     */
    public Met {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * The condition may still be met.
   *
   * @param <T> the value of a met condition
   * @param reason what is missing, for example {@code PENDING, not yet RUNNING}
   */
  record Pending<T>(String reason) implements Verdict<T> {
    /**
     * Refuses a null.
     *
     * @param reason what is missing, for example {@code PENDING, not yet RUNNING}
     */
    public Pending {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * The condition can never be met.
   *
   * @param <T> the value of a met condition
   * @param blocker the reason
   */
  record Impossible<T>(Blocker blocker) implements Verdict<T> {
    /**
     * Refuses a null.
     *
     * @param blocker the reason
     */
    public Impossible {
      Objects.requireNonNull(blocker, "blocker");
    }
  }

  /**
   * Returns the verdict that the condition is met.
   *
   * @param <T> the value of a met condition
   * @param value the value
   * @return the verdict
   */
  static <T> Verdict<T> met(T value) {
    return new Met<>(value);
  }

  /**
   * Returns the verdict that the condition may still be met.
   *
   * @param <T> the value of a met condition
   * @param reason what is missing
   * @return the verdict
   */
  static <T> Verdict<T> pending(String reason) {
    return new Pending<>(reason);
  }

  /**
   * Returns the verdict that the condition can never be met.
   *
   * @param <T> the value of a met condition
   * @param blocker the reason
   * @return the verdict
   */
  static <T> Verdict<T> impossible(Blocker blocker) {
    return new Impossible<>(blocker);
  }

  /**
   * Transforms the value of a met condition; other verdicts stay what they are.
   *
   * @param <U> the value of the new verdict
   * @param mapping a pure function that does not return null
   * @return the verdict of the other type
   */
  default <U> Verdict<U> map(Function<? super T, ? extends U> mapping) {
    Objects.requireNonNull(mapping, "mapping");
    if (this instanceof Met<T> met) {
      return met(mapping.apply(met.value()));
    }
    return this instanceof Pending<T> pending
        ? pending(pending.reason())
        : impossible(((Impossible<T>) this).blocker());
  }
}
