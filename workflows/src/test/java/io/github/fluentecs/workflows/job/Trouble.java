package io.github.fluentecs.workflows.job;

import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What goes wrong for a job, and how often. */
enum Trouble {
  THROTTLE(Fault.throttling(), 0.04),
  DISGUISED_THROTTLE(Fault.disguisedThrottling().on("RunTask", "DescribeTasks"), 0.03),
  SERVER_ERROR(Fault.serverError(), 0.03),
  UNAVAILABLE(Fault.unavailable(), 0.02),
  LOST_ANSWER(Fault.resetAfterEffect().on("RunTask"), 0.08),
  LOST_REQUEST(Fault.resetBeforeEffect().on("RunTask"), 0.03),
  NOT_YET_VISIBLE(Fault.invisible(Duration.ofSeconds(40)).on("RunTask"), 0.1),
  SPOT_INTERRUPTION(null, 0.15),
  SPOT_SHORTAGE(Fault.capacityShortage().provider("FARGATE_SPOT"), 0.2),
  SHORTAGE(Fault.capacityShortage(), 0.05),
  IMAGE(null, 0.03),
  EXIT_75(null, 0.05),
  EXIT_1(null, 0.04),
  /** The process ends before one of its calls, or after it without its answer. */
  RESTART(null, 0),
  /** The process is away until ECS has forgotten. */
  LONG_ABSENCE(null, 0);

  private final @Nullable Fault fault;
  private final double chance;

  Trouble(@Nullable Fault fault, double chance) {
    this.fault = fault;
    this.chance = chance;
  }

  /** Returns the fault, for tasks of a family where it is one of tasks; null for none. */
  @Nullable Fault fault(String family, RandomGenerator random) {
    return switch (this) {
      case SPOT_INTERRUPTION ->
          Fault.spotInterruption().family(family).after(Duration.ofSeconds(random.nextInt(5, 30)));
      case IMAGE -> Fault.imagePullFailure().family(family);
      case EXIT_75 -> Fault.containerExit(75).family(family).after(Duration.ofSeconds(10));
      case EXIT_1 -> Fault.containerExit(1).family(family).after(Duration.ofSeconds(10));
      default -> fault;
    };
  }

  When when() {
    return When.chance(chance);
  }
}
