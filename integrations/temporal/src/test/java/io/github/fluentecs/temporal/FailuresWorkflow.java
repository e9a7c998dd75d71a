package io.github.fluentecs.temporal;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.DescribeServices;
import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.dsl.EcsDsl;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;

/** Commands that fail. */
@WorkflowInterface
public interface FailuresWorkflow {
  @WorkflowMethod
  List<String> run(int times);

  /** A read, a change that can be repeated, one by a token, and one that cannot. */
  static List<EcsCommand<?>> commands() {
    ClusterRef prod = ClusterRef.of("prod");
    return List.of(
        DescribeServices.builder(prod, List.of("web")).build(),
        UpdateService.builder(ServiceRef.of(prod, "web")).desiredCount(2).build(),
        EcsDsl.cluster("prod").runTask("worker").clientToken("a-token").build(),
        EcsDsl.family("web").register(EcsDsl.containerDefinition("app", "web").memory(64)).build());
  }

  /** Returns all of a failure but its trace. */
  static String text(Either<EcsFailure, ?> result) {
    return result.fold(failure -> failure + " " + failure.call().toBuilder().build(), r -> "none");
  }

  /** The code of it. */
  class Code implements FailuresWorkflow {
    @Override
    public List<String> run(int times) {
      DurableWaiters waiters = DurableWaiters.standard();
      List<String> texts = new ArrayList<>();
      for (EcsCommand<?> command : commands()) {
        for (int i = 0; i < times; i++) {
          texts.add(text(waiters.execute(command)));
        }
      }
      return texts;
    }
  }
}
