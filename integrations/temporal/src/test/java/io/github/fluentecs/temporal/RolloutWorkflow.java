package io.github.fluentecs.temporal;

import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.service.LifecycleStage.PRE_PRODUCTION_TRAFFIC_SHIFT;
import static io.github.fluentecs.workflows.rollout.Analysis.analysis;
import static io.github.fluentecs.workflows.rollout.GatedRollout.gatedRollout;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.waiters.WaitFailure;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/** A rollout by steps, each of which passes a gate. */
@WorkflowInterface
public interface RolloutWorkflow {
  @WorkflowMethod
  String run();

  /** What the gate asks. */
  @ActivityInterface
  interface Metrics {
    double errorRate();
  }

  /** The code of it. */
  class Code implements RolloutWorkflow {
    private final Metrics metrics =
        Workflow.newActivityStub(
            Metrics.class,
            ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofMinutes(1)).build());

    @Override
    public String run() {
      UpdateService update =
          UpdateService.builder(ServiceRef.of(ClusterRef.of("prod"), "web"))
              .taskDefinition(TaskDefinitionRef.of("web:2"))
              .build();
      return DurableWaiters.using(Stories.SETTINGS)
          .await(
              after(
                  update,
                  service ->
                      gatedRollout(service)
                          .gate(
                              PRE_PRODUCTION_TRAFFIC_SHIFT,
                              analysis("error rate", metrics::errorRate, rate -> rate < 0.01)
                                  .every(Duration.ofSeconds(30))
                                  .times(2))
                          .build()
                          .atMost(Duration.ofHours(4))))
          .fold(WaitFailure::message, Object::toString);
    }
  }
}
