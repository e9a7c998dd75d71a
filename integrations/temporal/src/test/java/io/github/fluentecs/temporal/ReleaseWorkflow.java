package io.github.fluentecs.temporal;

import static io.github.fluentecs.workflows.release.Releases.release;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.task.ContainerOverride;
import io.github.fluentecs.waiters.WaitFailure;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/** A release with a task of its own before the update. */
@WorkflowInterface
public interface ReleaseWorkflow {
  @WorkflowMethod
  String run(String image);

  /** The code of it. */
  class Code implements ReleaseWorkflow {
    @Override
    public String run(String image) {
      return DurableWaiters.using(Stories.SETTINGS)
          .await(
              release(ServiceRef.of(ClusterRef.of("prod"), "web"))
                  .image("app", image)
                  .first(task -> task.override(ContainerOverride.of("app").command("migrate")))
                  .key("build-4711")
                  .build()
                  .atMost(Duration.ofHours(2)))
          .fold(WaitFailure::message, Object::toString);
    }
  }
}
