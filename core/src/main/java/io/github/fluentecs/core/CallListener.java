package io.github.fluentecs.core;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * Hears of every call of an {@link Ecs} or an {@link EcsAsync}: {@link Ecs#onCall}. A command that
 * is refused before it is sent is no call.
 *
 * <p>It is called on the thread that makes the call, and on the one that has its answer, so it must
 * be thread-safe and should not block. What it throws is logged and changes nothing.
 */
@FunctionalInterface
public interface CallListener {
  /**
   * Hears that a call begins.
   *
   * @param call what begins
   * @return hears of its end
   */
  Running begins(CallStart call);

  /** One call that has begun. */
  @FunctionalInterface
  interface Running {
    /**
     * Hears of the end; called once.
     *
     * @param end how the call ended
     */
    void ended(CallEnd end);
  }

  /**
   * Writes a line at the end of each call, such as {@code DescribeServices: success after 34 ms, 1
   * retry}. A line has no ids; that of a failure has the failure's message.
   *
   * @param log takes each line, for example {@code log::debug} of a logger
   * @return the listener
   */
  static CallListener lines(Consumer<? super String> log) {
    Objects.requireNonNull(log, "log");
    return call -> {
      Objects.requireNonNull(call, "call");
      return end -> log.accept(Objects.requireNonNull(end, "end").line());
    };
  }
}
