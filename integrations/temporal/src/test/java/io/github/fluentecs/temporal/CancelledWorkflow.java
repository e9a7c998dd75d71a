package io.github.fluentecs.temporal;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.task.TaskWaits;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.vavr.control.Either;

/** Waits for a task that runs for ever, and stops it when it is cancelled. */
@WorkflowInterface
public interface CancelledWorkflow {
  @WorkflowMethod
  String run(String task, boolean beside);

  /** The code of it. */
  class Code implements CancelledWorkflow {
    @Override
    public String run(String task, boolean beside) {
      TaskRef ref = TaskRef.of(ClusterRef.of("prod"), task);
      DurableWaiters waiters = DurableWaiters.using(Stories.SETTINGS);
      var wait = TaskWaits.taskStopped(ref).onCancel(StopTask.builder(ref).build());
      if (beside) {
        Promise<? extends Either<WaitFailure, ?>> started = waiters.start(wait);
        Workflow.sleep(1);
        return started.get().toString();
      }
      return waiters.await(wait).toString();
    }
  }
}
