package io.github.fluentecs.temporal;

import static io.github.fluentecs.waiters.service.LifecycleStage.PRE_PRODUCTION_TRAFFIC_SHIFT;
import static io.github.fluentecs.workflows.release.Releases.release;
import static io.github.fluentecs.workflows.rollout.Analysis.analysis;
import static io.github.fluentecs.workflows.rollout.GatedRollout.gatedRollout;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.temporal.RolloutWorkflow.Metrics;
import io.github.fluentecs.waiters.Backoff;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.workflows.rollout.GatedOutcome;
import io.temporal.activity.ActivityOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The code of docs/temporal.md. */
final class TemporalPage {
  private static final ServiceRef WEB = ServiceRef.of(ClusterRef.of("prod"), "web");

  private TemporalPage() {}

  @WorkflowInterface
  public interface Deploy {
    @WorkflowMethod
    String run(String image);
  }

  public static final class DeployCode implements Deploy {
    @Override
    public String run(String image) {
      DurableWaiters waiters = DurableWaiters.standard();
      return waiters
          .await(release(WEB).image("app", image).key(image).build().atMost(Duration.ofHours(2)))
          .fold(WaitFailure::message, released -> "released " + image);
    }
  }

  static void work(WorkerFactory factory) {
    Worker worker = factory.newWorker("deployments");
    worker.registerWorkflowImplementationTypes(DeployCode.class);
    worker.registerActivitiesImplementations(EcsActivities.on(EcsClient.create()));
    factory.start();
  }

  static Wait<GatedOutcome> gate() {
    Metrics metrics =
        Workflow.newActivityStub(
            Metrics.class,
            ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofMinutes(1)).build());
    Wait<GatedOutcome> rollout =
        gatedRollout(WEB)
            .gate(
                PRE_PRODUCTION_TRAFFIC_SHIFT,
                analysis("error rate", metrics::errorRate, rate -> rate < 0.01).times(10))
            .build();
    return rollout;
  }

  static DurableWaiters settings() {
    DurableSettings settings =
        DurableSettings.standard()
            .taskQueue("ecs-prod")
            .longestCall(Duration.ofMinutes(1))
            .waiting(
                WaiterSettings.builder().backoff(Backoff.fixed(Duration.ofMinutes(1))).build());
    DurableWaiters waiters = DurableWaiters.using(settings);
    return waiters;
  }

  static void calls(WorkerFactory factory, EcsClient client) {
    Worker calls =
        factory.newWorker(
            "ecs-prod", WorkerOptions.newBuilder().setMaxTaskQueueActivitiesPerSecond(10).build());
    calls.registerActivitiesImplementations(EcsActivities.on(client));
  }
}
