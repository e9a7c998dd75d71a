package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fluentecs.core.capacity.DescribeCapacityProviders;
import io.github.fluentecs.core.cluster.DescribeClusters;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.instance.ContainerInstanceStatus;
import io.github.fluentecs.core.instance.DescribeContainerInstances;
import io.github.fluentecs.core.instance.UpdateContainerInstancesState;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.DescribeServiceDeployments;
import io.github.fluentecs.core.service.DescribeServiceRevisions;
import io.github.fluentecs.core.service.DescribeServices;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.GetTaskProtection;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.StartTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.UpdateTaskProtection;
import io.github.fluentecs.core.taskset.DescribeTaskSets;
import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands whose answer must hold all that was asked for, the same by either interpreter. */
class DemandContractTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");

  private static <R> Either<EcsFailure, R> execute(
      Interpreter interpreter, String answer, EcsCommand<R> command) {
    return interpreter.over(StubEcs.answering(sent -> Answer.ok(answer))).execute(command);
  }

  private static RunTask run(int count) {
    return RunTask.builder(PROD, TaskDefinitionRef.of("worker:7")).count(count).build();
  }

  private static DescribeServices services(String... names) {
    return DescribeServices.builder(PROD, List.of(names)).build();
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void complete_allStarted_givesTheTasks(Interpreter interpreter) {
    String two = "{\"tasks\":[{\"taskArn\":\"a\"},{\"taskArn\":\"b\"}],\"failures\":[]}";

    assertThat(execute(interpreter, two, run(2).complete()).get()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void complete_oneOfThreeStarted_isPlacementWithWhatStarted(Interpreter interpreter) {
    String one =
        "{\"tasks\":[{\"taskArn\":\"a\"}],\"failures\":[{\"arn\":\"i1\",\"reason\":"
            + "\"RESOURCE:MEMORY\"},{\"arn\":\"i2\",\"reason\":\"RESOURCE:MEMORY\"}]}";

    EcsFailure failure = execute(interpreter, one, run(3).complete()).getLeft();

    assertThat(failure)
        .isInstanceOfSatisfying(
            EcsFailure.Placement.class,
            placement -> {
              assertThat(placement.succeeded()).hasSize(1);
              assertThat(placement.failures()).hasSize(2);
            });
    assertThat(failure.message()).contains("1 of 3", "RESOURCE:MEMORY", "i1", "i2");
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void complete_nothingStartedAndNoReason_isPlacement(Interpreter interpreter) {
    String none = "{\"tasks\":[],\"failures\":[]}";

    assertThat(execute(interpreter, none, run(1).complete()).getLeft())
        .isInstanceOf(EcsFailure.Placement.class);
    assertThat(execute(interpreter, none, run(12).inBatches().complete()).getLeft())
        .isInstanceOf(EcsFailure.Placement.class);
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void complete_mistypedName_namesIt(Interpreter interpreter) {
    String missing =
        "{\"services\":[],\"failures\":[{\"arn\":\"arn:aws:ecs:r:1:service/prod/wbe\","
            + "\"reason\":\"MISSING\"}]}";

    EcsFailure failure = execute(interpreter, missing, services("wbe").complete()).getLeft();

    assertThat(failure).isInstanceOf(EcsFailure.NotFound.class);
    assertThat(failure.message()).contains("service/prod/wbe", "0 of 1");
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void one_mistypedName_isNotFoundWithTheName(Interpreter interpreter) {
    String silent = "{\"services\":[],\"failures\":[]}";

    EcsFailure failure = execute(interpreter, silent, services("wbe").one()).getLeft();

    assertThat(failure).isInstanceOf(EcsFailure.NotFound.class);
    assertThat(failure.message()).contains("wbe");
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void one_otherReasonThanMissing_keepsIt(Interpreter interpreter) {
    String other = "{\"tasks\":[],\"failures\":[{\"arn\":\"t1\",\"reason\":\"GREMLINS\"}]}";

    EcsFailure failure =
        execute(interpreter, other, DescribeTasks.builder(PROD, List.of("t1")).build().one())
            .getLeft();

    assertThat(failure).isInstanceOf(EcsFailure.Incomplete.class);
    assertThat(failure.message()).contains("t1", "GREMLINS");
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void one_taskSetThatIsUnknown_isNotFoundWithItsName(Interpreter interpreter) {
    DescribeTaskSets command =
        DescribeTaskSets.builder(ServiceRef.of(PROD, "web")).taskSets("ecs-svc/1").build();

    EcsFailure failure =
        execute(interpreter, "{\"taskSets\":[],\"failures\":[]}", command.one()).getLeft();

    assertThat(failure).isInstanceOf(EcsFailure.NotFound.class);
    assertThat(failure.message()).contains("ecs-svc/1");
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void one_capacityProviderThatIsUnknown_isNotFoundWithItsName(Interpreter interpreter) {
    DescribeCapacityProviders command =
        DescribeCapacityProviders.builder().capacityProviders("spto").build();

    EcsFailure failure =
        execute(interpreter, "{\"capacityProviders\":[],\"failures\":[]}", command.one()).getLeft();

    assertThat(failure).isInstanceOf(EcsFailure.NotFound.class);
    assertThat(failure.message()).contains("spto");
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void inBatches_noIds_isAnEmptyBatchAndNoCall(Interpreter interpreter) {
    StubEcs stub = StubEcs.answering(sent -> Answer.error(400, "ClientException", "no"));
    Batches<Task> nothing = DescribeTasks.builder(PROD, List.of()).build().inBatches();

    Batch<Task> batch = interpreter.over(stub).execute(nothing).get();

    assertThat(batch.succeeded()).isEmpty();
    assertThat(batch.isComplete()).isTrue();
    assertThat(nothing.violations()).isEmpty();
    assertThat(nothing.toSdk()).isEmpty();
    assertThat(nothing.describe().toString()).isNotNull();
    assertThat(interpreter.over(stub).execute(nothing.complete()).get()).isEmpty();
    assertThat(stub.sent()).isEmpty();
  }

  static Stream<BatchOperation<?, ?, ?, ?, ?>> nothing() {
    List<String> none = List.of();
    return Stream.of(
        DescribeTasks.builder(PROD, none).build(),
        GetTaskProtection.builder(PROD, none).build(),
        UpdateTaskProtection.unprotect(PROD, none).build(),
        StartTask.builder(PROD, TaskDefinitionRef.of("worker"), none).build(),
        DescribeServices.builder(PROD, none).build(),
        DescribeServiceDeployments.builder(List.<ServiceDeploymentRef>of()).build(),
        DescribeServiceRevisions.builder(List.<ServiceRevisionRef>of()).build(),
        DescribeContainerInstances.builder(PROD, none).build(),
        UpdateContainerInstancesState.builder(PROD, none, ContainerInstanceStatus.DRAINING).build(),
        DescribeClusters.builder(List.<ClusterRef>of()).build());
  }

  @ParameterizedTest
  @MethodSource("nothing")
  void inBatches_nothingAtAnyCommand_makesNoCall(BatchOperation<?, ?, ?, ?, ?> command) {
    StubEcs stub = StubEcs.answering(sent -> Answer.error(400, "ClientException", "no"));

    for (Interpreter interpreter : Interpreter.values()) {
      assertThat(interpreter.over(stub).execute(command.inBatches()).get().isComplete()).isTrue();
    }

    assertThat(stub.sent()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void inBatches_countOfNone_staysAViolation(Interpreter interpreter) {
    StubEcs stub = StubEcs.answering(sent -> Answer.ok("{}"));

    assertThat(interpreter.over(stub).execute(run(0).inBatches()).getLeft())
        .isInstanceOf(EcsFailure.InvalidRequest.class);
    assertThat(stub.sent()).isEmpty();
  }

  @Test
  void complete_brokenRules_sendsNothing() {
    StubEcs stub = StubEcs.answering(sent -> Answer.ok("{}"));

    assertThat(Interpreter.BLOCKING.over(stub).execute(run(11).complete()).getLeft())
        .isInstanceOf(EcsFailure.InvalidRequest.class);
    assertThat(stub.sent()).isEmpty();
  }

  @Test
  void one_ofSeveral_isMisuse() {
    StubEcs stub = StubEcs.answering(sent -> Answer.ok("{\"services\":[],\"failures\":[]}"));

    assertThatIllegalStateException()
        .isThrownBy(() -> Interpreter.BLOCKING.over(stub).execute(services("a", "b").one()))
        .withMessageContaining("2");
  }

  @Test
  void equals_sameCommandAndDemand_isEqual() {
    assertThat(run(1).complete()).isEqualTo(run(1).complete()).isNotEqualTo(run(1).one());
    assertThat(run(1).complete()).hasSameHashCodeAs(run(1).complete());
    assertThat(run(1).complete().describe().toString()).isEqualTo(run(1).describe().toString());
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_taskDefinitionThatIsUnknown_namesIt(Interpreter interpreter) {
    StubEcs stub =
        StubEcs.answering(
            sent -> Answer.error(400, "ClientException", "TaskDefinition not found."));

    EcsFailure failure = interpreter.over(stub).execute(run(1)).getLeft();

    assertThat(failure).isInstanceOf(EcsFailure.NotFound.class);
    assertThat(failure.message()).contains("worker:7", "just after registering");
  }
}
