package io.github.fluentecs.workflows.job;

import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What goes wrong for a job, and how often. */
enum Trouble {
  THROTTLE(0.04),
  DISGUISED_THROTTLE(0.03),
  SERVER_ERROR(0.03),
  UNAVAILABLE(0.02),
  LOST_ANSWER(0.08),
  LOST_REQUEST(0.03),
  NOT_YET_VISIBLE(0.1),
  SPOT_INTERRUPTION(0.15),
  SPOT_SHORTAGE(0.2),
  SHORTAGE(0.05),
  IMAGE(0.03),
  EXIT_75(0.05),
  EXIT_1(0.04),
  /** The process ends before one of its calls, or after it without its answer. */
  RESTART(0),
  /** The process is away until ECS has forgotten. */
  LONG_ABSENCE(0);

  private final double chance;

  Trouble(double chance) {
    this.chance = chance;
  }

  /** Returns the fault, for tasks of a family where it is one of tasks; null for none. */
  @Nullable Fault fault(String family, RandomGenerator random) {
    return switch (this) {
      case THROTTLE -> Fault.throttling();
      case DISGUISED_THROTTLE -> Fault.disguisedThrottling().on("RunTask", "DescribeTasks");
      case SERVER_ERROR -> Fault.serverError();
      case UNAVAILABLE -> Fault.unavailable();
      case LOST_ANSWER -> Fault.resetAfterEffect().on("RunTask");
      case LOST_REQUEST -> Fault.resetBeforeEffect().on("RunTask");
      case NOT_YET_VISIBLE -> Fault.invisible(Duration.ofSeconds(40)).on("RunTask");
      case SPOT_SHORTAGE -> Fault.capacityShortage().provider("FARGATE_SPOT");
      case SHORTAGE -> Fault.capacityShortage();
      case SPOT_INTERRUPTION ->
          Fault.spotInterruption().family(family).after(Duration.ofSeconds(random.nextInt(5, 30)));
      case IMAGE -> Fault.imagePullFailure().family(family);
      case EXIT_75 -> Fault.containerExit(75).family(family).after(Duration.ofSeconds(10));
      case EXIT_1 -> Fault.containerExit(1).family(family).after(Duration.ofSeconds(10));
      case RESTART, LONG_ABSENCE -> null;
    };
  }

  When when() {
    return When.chance(chance);
  }
}
