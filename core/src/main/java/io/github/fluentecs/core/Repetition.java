package io.github.fluentecs.core;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What repeating an operation's requests does. Immutable and thread-safe.
 *
 * @param usual the idempotency of all requests without the member
 * @param member the request member that makes a request not idempotent; null where none does
 * @param repeats whether a request is not idempotent
 * @param findOut how to find out whether a call had its effect; null where repeating does no harm
 */
record Repetition<Q>(
    Idempotency usual,
    @Nullable String member,
    Predicate<? super Q> repeats,
    @Nullable String findOut) {

  static <Q> Repetition<Q> of(Idempotency idempotency) {
    return new Repetition<>(idempotency, null, request -> false, null);
  }

  Idempotency of(Q request) {
    return repeats.test(request) ? Idempotency.NOT_IDEMPOTENT : usual;
  }
}
