package io.github.fluentecs.temporal;

import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static io.github.fluentecs.workflows.job.Job.job;

import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.workflows.job.JobResult;
import io.github.fluentecs.workflows.job.Retry;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Instant;

/** A job of some pieces. */
@WorkflowInterface
public interface JobWorkflow {
  @WorkflowMethod
  String run(int pieces);

  /** The code of it. */
  class Code implements JobWorkflow {
    @Override
    public String run(int pieces) {
      RunTask command =
          cluster("prod")
              .runTask("worker")
              .capacity(allOn("FARGATE_SPOT"))
              .awsvpc(subnets("subnet-1"))
              .build();
      return DurableWaiters.using(Stories.SETTINGS)
          .await(
              job("nightly-42", command)
                  .tasks(pieces)
                  .concurrency(2)
                  .retry(Retry.spotInterruption())
                  .atMostOnce(Instant.ofEpochMilli(Workflow.currentTimeMillis()))
                  .build())
          .map(JobResult::succeeded)
          .fold(WaitFailure::message, Object::toString);
    }
  }
}
