package io.github.fluentecs.temporal;

import io.github.fluentecs.waiters.WaiterSettings;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings of {@link DurableWaiters}. Immutable and thread-safe. */
public final class DurableSettings {
  private static final DurableSettings STANDARD =
      new DurableSettings(
          null, Duration.ofMinutes(3), Duration.ofSeconds(20), WaiterSettings.standard());

  private final @Nullable String taskQueue;
  private final Duration longestCall;
  private final Duration heartbeat;
  private final WaiterSettings waiting;

  private DurableSettings(
      @Nullable String taskQueue,
      Duration longestCall,
      Duration heartbeat,
      WaiterSettings waiting) {
    this.taskQueue = taskQueue;
    this.longestCall = longestCall;
    this.heartbeat = heartbeat;
    this.waiting = waiting;
  }

  /**
   * Returns the defaults.
   *
   * @return calls on the workflow's own task queue, at most 3 minutes each, with a heartbeat within
   *     20 s, and the standard settings of waits
   */
  public static DurableSettings standard() {
    return STANDARD;
  }

  /**
   * Makes the calls on another task queue: that of the workers of one account and Region, for
   * example. Workers share ECS's rates by {@code setMaxTaskQueueActivitiesPerSecond}.
   *
   * @param name the task queue of workers that have {@link EcsActivities}
   * @return a copy
   */
  public DurableSettings taskQueue(String name) {
    Objects.requireNonNull(name, "name");
    return new DurableSettings(name, longestCall, heartbeat, waiting);
  }

  /**
   * Limits each call, the SDK's retries included. A call that takes longer has no answer, as if it
   * were lost.
   *
   * @param time the start-to-close timeout of the activity; 3 minutes by default
   * @return a copy
   * @throws IllegalArgumentException for a time that is not positive
   */
  public DurableSettings longestCall(Duration time) {
    return new DurableSettings(taskQueue, positive(time), heartbeat, waiting);
  }

  /**
   * Sets how soon the death of a worker in a call is noticed.
   *
   * @param time the heartbeat timeout of the activity; 20 s by default
   * @return a copy
   * @throws IllegalArgumentException for a time that is not positive
   */
  public DurableSettings heartbeat(Duration time) {
    return new DurableSettings(taskQueue, longestCall, positive(time), waiting);
  }

  /**
   * Sets how to poll. Time, chance and threads are the workflow's, whatever the settings say; a
   * source of events is not used, since a workflow reads no queue. A listener hears nothing while a
   * workflow is replayed.
   *
   * @param settings backoff, budgets and listener
   * @return a copy
   */
  public DurableSettings waiting(WaiterSettings settings) {
    Objects.requireNonNull(settings, "settings");
    return new DurableSettings(taskQueue, longestCall, heartbeat, settings);
  }

  private static Duration positive(Duration time) {
    Objects.requireNonNull(time, "time");
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("time: given " + time + "; allowed are positive times");
    }
    return time;
  }

  @Nullable String taskQueue() {
    return taskQueue;
  }

  Duration longestCall() {
    return longestCall;
  }

  Duration heartbeat() {
    return heartbeat;
  }

  WaiterSettings waiting() {
    return waiting;
  }
}
