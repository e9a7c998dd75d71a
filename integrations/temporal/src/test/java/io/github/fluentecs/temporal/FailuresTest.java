package io.github.fluentecs.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What fails in an activity fails in the workflow as it would without. */
class FailuresTest {
  private static List<String> direct() {
    Failing failing = new Failing();
    Ecs ecs = Ecs.using(failing.client());
    List<String> texts = new ArrayList<>();
    for (EcsCommand<?> command : FailuresWorkflow.commands()) {
      for (int i = 0; i < failing.size(); i++) {
        texts.add(FailuresWorkflow.text(ecs.execute(command)));
      }
    }
    return texts;
  }

  @Test
  void execute_everyFailure_isThatOfADirectCall() {
    Failing failing = new Failing();
    try (TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance()) {
      Worker worker = temporal.newWorker("ecs");
      worker.registerWorkflowImplementationTypes(FailuresWorkflow.Code.class);
      worker.registerActivitiesImplementations(EcsActivities.on(failing.client()));
      temporal.start();
      FailuresWorkflow workflow =
          temporal
              .getWorkflowClient()
              .newWorkflowStub(
                  FailuresWorkflow.class, WorkflowOptions.newBuilder().setTaskQueue("ecs").build());

      assertThat(workflow.run(failing.size())).isEqualTo(direct()).hasSizeGreaterThan(200);
    }
  }
}
