package io.github.fluentecs.core.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.cluster.DeleteCluster;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.ref.TaskSetRef;
import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.service.DeleteService;
import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.StartTask;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.taskdefinition.DeregisterTaskDefinition;
import io.github.fluentecs.core.taskdefinition.DescribeTaskDefinition;
import io.github.fluentecs.core.taskset.CreateTaskSet;
import io.github.fluentecs.core.taskset.DeleteTaskSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** ECS's "not found" names nothing; the failure names what was asked for. */
class MissingNameTest {
  private static final ClusterRef PROD = ClusterRef.of("prod-7");
  private static final ServiceRef WEB = ServiceRef.of(PROD, "web-8");
  private static final TaskDefinitionRef DEFINITION = TaskDefinitionRef.of("app:9");

  static Stream<Arguments> ofDefinitions() {
    List<EcsCommand<?>> commands =
        List.of(
            RunTask.builder(PROD, DEFINITION).build(),
            StartTask.builder(PROD, DEFINITION, List.of("i1")).build(),
            CreateService.replica(WEB, DEFINITION, 1).build(),
            UpdateService.builder(WEB).taskDefinition(DEFINITION).build(),
            CreateTaskSet.builder(WEB, DEFINITION).build(),
            DescribeTaskDefinition.builder(DEFINITION).build(),
            DeregisterTaskDefinition.builder(DEFINITION).build());
    return Stream.of("TaskDefinition not found.", "Unable to describe task definition.")
        .flatMap(said -> commands.stream().map(command -> Arguments.of(command, said)));
  }

  @ParameterizedTest
  @MethodSource("ofDefinitions")
  void execute_missingTaskDefinition_isNamed(EcsCommand<?> command, String said) {
    assertNamed(command, Answer.error(400, "ClientException", said), "app:9");
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of(DeleteCluster.builder(PROD).build(), "ClusterNotFoundException", "prod-7"),
        Arguments.of(
            RunTask.builder(PROD, DEFINITION).build(), "ClusterNotFoundException", "prod-7"),
        Arguments.of(DeleteService.builder(WEB).build(), "ClusterNotFoundException", "prod-7"),
        Arguments.of(DeleteService.builder(WEB).build(), "ServiceNotFoundException", "web-8"),
        Arguments.of(
            DeleteTaskSet.builder(TaskSetRef.of(WEB, "set-6")).build(),
            "TaskSetNotFoundException",
            "set-6"),
        Arguments.of(
            StopTask.builder(TaskRef.of(PROD, "task-5")).build(),
            "InvalidParameterException",
            "task-5"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void execute_missingResource_isNamed(EcsCommand<?> command, String code, String name) {
    assertNamed(command, Answer.error(400, code, "The referenced task was not found."), name);
  }

  private static void assertNamed(EcsCommand<?> command, Answer answer, String name) {
    StubEcs stub = StubEcs.answering(request -> answer);

    for (EcsFailure failure :
        List.of(
            Ecs.using(stub.client()).execute(command).getLeft(),
            EcsAsync.using(stub.asyncClient()).execute(command).join().getLeft())) {
      assertThat(failure).isInstanceOf(EcsFailure.NotFound.class);
      assertThat(failure.message()).contains(name);
    }
  }
}
