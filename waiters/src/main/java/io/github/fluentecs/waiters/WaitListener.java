package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ThrottleCategory;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * Hears of every wait of a {@link Waiters}: {@link WaiterSettings#listener}. Of the waits inside a
 * wait it hears by {@link Running#stage} only; {@link Wait#onProgress} tells of their polls.
 *
 * <p>It is called on the thread that starts the wait, and mostly on the polling one at its end, so
 * it must be thread-safe and should not block. What it throws is logged and changes nothing.
 */
@FunctionalInterface
public interface WaitListener {
  /**
   * Hears that a wait begins.
   *
   * @param wait what begins
   * @return hears of its end
   */
  Running begins(WaitStart wait);

  /**
   * Hears that polling uses the budget of a throttle category for the first time. Does nothing by
   * default.
   *
   * @param category the category
   * @param callsPerSecond returns the calls a second that polling allows itself now, less than the
   *     settings while ECS throttles; may be asked by any thread at any time
   */
  default void budgetOpened(ThrottleCategory category, DoubleSupplier callsPerSecond) {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(callsPerSecond, "callsPerSecond");
  }

  /** One wait that has begun. */
  @FunctionalInterface
  interface Running {
    /**
     * Hears of the end; called once.
     *
     * @param end how the wait ended
     */
    void ended(WaitEnd end);

    /**
     * Hears that a stage of it begins: a wait inside it whose kind {@link Wait#ofKind} sets, as the
     * workflows of this library do with their steps; {@code rollout} is such a kind. A stage lasts
     * until its wait ends, or is given up because another part decided: then it has failed as
     * {@link WaitFailure.Cancelled}, with {@link CancelReason#GIVEN_UP}. Stages that are side by
     * side run at the same time. Each ends once, before what it is inside of. Does nothing by
     * default.
     *
     * @param stage what begins; its text is for people, its kind for labels
     * @return hears of its end, and of the stages inside it; the polls of that end are those of the
     *     stage, its report is that of the whole wait
     */
    default Running stage(WaitStart stage) {
      Objects.requireNonNull(stage, "stage");
      return end -> {};
    }
  }

  /**
   * Writes a line at the beginning and at the end of each wait, such as {@code deploy web: met
   * after PT1M20S, 17 polls}.
   *
   * @param log takes each line, for example {@code log::info} of a logger
   * @return the listener
   */
  static WaitListener lines(Consumer<? super String> log) {
    Objects.requireNonNull(log, "log");
    return wait -> {
      log.accept(Objects.requireNonNull(wait, "wait").text() + ": begins");
      return end -> log.accept(Objects.requireNonNull(end, "end").line());
    };
  }
}
