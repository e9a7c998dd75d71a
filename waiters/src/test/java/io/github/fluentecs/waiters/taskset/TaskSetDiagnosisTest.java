package io.github.fluentecs.waiters.taskset;

import static io.github.fluentecs.waiters.SimulatedEcs.WEB;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.taskset.TaskSetWaits.taskSetSteady;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.taskset.CreateTaskSet;
import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.SimulatedEcs;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.diagnosis.Cause;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;

/** A task set that does not become steady reports the cause, by its own tasks. */
class TaskSetDiagnosisTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  @RegisterExtension private final SimulatedEcs ecs = new SimulatedEcs();

  private WaitFailure created(String definition) {
    CreateTaskSet create = CreateTaskSet.builder(WEB, definition).scale(Percent.of(50)).build();
    return ecs.await(after(create, made -> taskSetSteady(made.ref()).atMost(LONG))).getLeft();
  }

  @Test
  void taskSetSteady_tasksFail_reportsItsOwnCause() {
    ecs.instance();
    ecs.define("crashes");
    ecs.define("missing");
    ecs.create(
        request -> request.deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL)));
    ecs.simulator().faults().inject(Fault.containerExit(3).family("crashes"));
    ecs.simulator().faults().inject(Fault.imagePullFailure().family("missing"));

    WaitFailure first = created("crashes");
    WaitFailure second = created("missing");

    assertThat(first.report().diagnosis().findings())
        .singleElement()
        .satisfies(found -> assertThat(found.exitCode()).hasValue(3));
    assertThat(second.report().diagnosis().findings())
        .singleElement()
        .satisfies(found -> assertThat(found.cause()).isEqualTo(Cause.IMAGE_PULL));
  }
}
