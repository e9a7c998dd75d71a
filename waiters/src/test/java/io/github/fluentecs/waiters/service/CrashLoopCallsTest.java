package io.github.fluentecs.waiters.service;

import static io.github.fluentecs.waiters.SimulatedEcs.WEB;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.SimulatedEcs;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.diagnosis.Cause;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What it costs to see that containers crash, in calls within 40 minutes. */
class CrashLoopCallsTest {
  private static final Duration LONG = Duration.ofMinutes(40);

  @RegisterExtension private final SimulatedEcs ecs = new SimulatedEcs();

  @BeforeEach
  void steadyService() {
    ecs.instance();
    ecs.define("web");
    ecs.define("bad");
    ecs.create(request -> request.taskDefinition("web"));
    ecs.settle();
  }

  private int polls() {
    return ecs.calls("DescribeServices") + ecs.calls("DescribeServiceDeployments");
  }

  /** Calls for stopped tasks: one list and one description each time. */
  private int causes() {
    return ecs.calls("ListTasks") + ecs.calls("DescribeTasks");
  }

  @Test
  void await_steadyService_asksForStoppedTasksAtTheEndOnly() {
    ecs.await(ServiceWaits.until(WEB, service -> false).atMost(LONG)).getLeft();

    assertThat(polls()).isGreaterThan(200);
    assertThat(causes()).isLessThanOrEqualTo(2);
  }

  @Test
  void await_crashingService_asksForStoppedTasksLessOftenThanItPolls() {
    ecs.simulator()
        .faults()
        .inject(Fault.containerExit(1).family("bad").after(Duration.ofSeconds(20)));

    WaitFailure failure =
        ecs.await(
                after(
                    UpdateService.builder(WEB).taskDefinition("bad").build(),
                    service -> rolloutOf(service).atMost(LONG)))
            .getLeft();

    assertThat(failure.report().diagnosis().main().orElseThrow().cause())
        .isEqualTo(Cause.CONTAINER_EXIT);
    assertThat(causes()).isBetween(20, polls() / 2);
  }
}
