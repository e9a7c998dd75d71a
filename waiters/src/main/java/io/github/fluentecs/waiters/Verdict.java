package io.github.fluentecs.waiters;

import java.util.Objects;
import java.util.function.Function;

/**
 * What a {@link Condition} thinks of what was seen. Immutable and thread-safe.
 *
 * @param <T> what a met condition gives
 */
public sealed interface Verdict<T> {
  /**
   * The condition is met.
   *
   * @param <T> what a met condition gives
   * @param value what it gives
   */
  record Met<T>(T value) implements Verdict<T> {
    /** Refuses a null. */
    public Met {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * The condition may still be met.
   *
   * @param <T> what a met condition gives
   * @param reason what is lacking, for example {@code PENDING, not yet RUNNING}
   */
  record Pending<T>(String reason) implements Verdict<T> {
    /** Refuses a null. */
    public Pending {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * The condition can never be met.
   *
   * @param <T> what a met condition gives
   * @param blocker why not
   */
  record Impossible<T>(Blocker blocker) implements Verdict<T> {
    /** Refuses a null. */
    public Impossible {
      Objects.requireNonNull(blocker, "obstacle");
    }
  }

  /**
   * Says that the condition is met.
   *
   * @param <T> what a met condition gives
   * @param value what it gives
   * @return the verdict
   */
  static <T> Verdict<T> met(T value) {
    return new Met<>(value);
  }

  /**
   * Says that the condition may still be met.
   *
   * @param <T> what a met condition gives
   * @param reason what is lacking
   * @return the verdict
   */
  static <T> Verdict<T> pending(String reason) {
    return new Pending<>(reason);
  }

  /**
   * Says that the condition can never be met.
   *
   * @param <T> what a met condition gives
   * @param blocker why not
   * @return the verdict
   */
  static <T> Verdict<T> impossible(Blocker blocker) {
    return new Impossible<>(blocker);
  }

  /**
   * Changes what a met condition gives; other verdicts stay what they are.
   *
   * @param <U> what the new verdict gives
   * @param mapping a pure function that does not return null
   * @return the verdict of the other type
   */
  default <U> Verdict<U> map(Function<? super T, ? extends U> mapping) {
    if (this instanceof Met<T> met) {
      return met(mapping.apply(met.value()));
    }
    return this instanceof Pending<T> pending
        ? pending(pending.reason())
        : impossible(((Impossible<T>) this).blocker());
  }
}
