package io.github.fluentecs.temporal;

import static io.github.fluentecs.workflows.fleet.InstanceSelection.otherAmiThan;
import static io.github.fluentecs.workflows.fleet.Rotation.rotate;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.workflows.fleet.InstanceMachines;
import io.github.fluentecs.workflows.fleet.RotationResult;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/** A rotation of machines, which are asked and told by activities. */
@WorkflowInterface
public interface RotationWorkflow {
  @WorkflowMethod
  String run(String ami);

  /** The group of the machines. */
  @ActivityInterface
  interface Machines extends InstanceMachines {}

  /** The code of it. */
  class Code implements RotationWorkflow {
    private final Machines machines =
        Workflow.newActivityStub(
            Machines.class,
            ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofMinutes(1)).build());

    @Override
    public String run(String ami) {
      return DurableWaiters.using(Stories.SETTINGS)
          .await(
              rotate(ClusterRef.of("prod"), otherAmiThan(ami), machines)
                  .atOnce(Percent.of(50))
                  .atMost(Duration.ofHours(8))
                  .build())
          .map(RotationResult::toString)
          .fold(WaitFailure::message, Object::toString);
    }
  }
}
