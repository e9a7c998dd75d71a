package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.cluster.DeleteCluster;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.StartTask;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.Task;
import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * A call that may have had its effect says so, and is not sent again where that would double it.
 */
class PossibleEffectTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final TaskDefinitionRef WEB = TaskDefinitionRef.of("web:1");
  private static final Answer LOST = Answer.none();
  private static final Answer BROKEN = Answer.error(500, "ServerException", "boom");
  private static final Answer THROTTLED = Answer.error(400, "ThrottlingException", "Rate exceeded");
  private static final Answer GONE =
      Answer.error(400, "ClusterNotFoundException", "Cluster not found.");

  private static final StartTask START = StartTask.builder(PROD, WEB, List.of("i1")).build();
  private static final RunTask RUN = RunTask.builder(PROD, WEB).build();

  private enum Client {
    BLOCKING {
      @Override
      <R> Either<EcsFailure, R> execute(StubEcs stub, EcsCommand<R> command) {
        return Ecs.using(stub.client(PossibleEffectTest::retrying)).execute(command);
      }
    },
    ASYNCHRONOUS {
      @Override
      <R> Either<EcsFailure, R> execute(StubEcs stub, EcsCommand<R> command) {
        return EcsAsync.using(stub.asyncClient(PossibleEffectTest::retrying))
            .execute(command)
            .join();
      }
    };

    abstract <R> Either<EcsFailure, R> execute(StubEcs stub, EcsCommand<R> command);

    EcsFailure fail(StubEcs stub, EcsCommand<?> command) {
      return execute(stub, command).getLeft();
    }
  }

  private static void retrying(ClientOverrideConfiguration.Builder settings) {
    settings.retryStrategy(
        StandardRetryStrategy.builder()
            .maxAttempts(3)
            .backoffStrategy(BackoffStrategy.retryImmediately())
            .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
            .build());
  }

  /** Gives the answers in turn, the last one for ever. */
  private static StubEcs answering(Answer... answers) {
    AtomicInteger calls = new AtomicInteger();
    return StubEcs.answering(
        request -> answers[Math.min(calls.getAndIncrement(), answers.length - 1)]);
  }

  private static List<String> tokens(StubEcs stub) {
    return stub.sent().stream().map(sent -> sent.text("clientToken").orElseThrow()).toList();
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void execute_startTaskAnswerLost_isNotSentAgainAndSaysHowToFindOut(Client client) {
    StubEcs stub = answering(LOST);

    EcsFailure failure = client.fail(stub, START);

    assertThat(stub.sent()).hasSize(1);
    assertThat(failure).isInstanceOf(EcsFailure.Unreachable.class);
    assertThat(failure.mayHaveHadEffect()).isTrue();
    assertThat(failure.retryable()).isFalse();
    assertThat(failure.remedy()).contains("may have had its effect").contains("List the tasks");
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void execute_startTaskInternalError_isNotSentAgain(Client client) {
    StubEcs stub = answering(BROKEN);

    assertThat(client.fail(stub, START).mayHaveHadEffect()).isTrue();
    assertThat(stub.sent()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void execute_startTaskThrottled_isRetriedWithoutAnEffect(Client client) {
    StubEcs stub = answering(THROTTLED);

    EcsFailure failure = client.fail(stub, START);

    assertThat(stub.sent()).hasSize(3);
    assertThat(failure.mayHaveHadEffect()).isFalse();
    assertThat(failure.retryable()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void execute_startTaskThrottledThenLost_isNotSentAThirdTime(Client client) {
    StubEcs stub = answering(THROTTLED, LOST);

    assertThat(client.fail(stub, START).mayHaveHadEffect()).isTrue();
    assertThat(stub.sent()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void execute_runTaskLostThenThrottled_mayHaveHadItsEffect(Client client) {
    StubEcs stub = answering(LOST, THROTTLED);

    EcsFailure failure = client.fail(stub, RUN);

    assertThat(failure).isInstanceOf(EcsFailure.Throttled.class);
    assertThat(failure.mayHaveHadEffect()).isTrue();
    assertThat(failure.retryable()).isTrue();
    assertThat(failure.remedy()).contains("sameAttempt");
    assertThat(failure.call().clientToken()).contains(tokens(stub).get(0));
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void execute_runTaskInternalErrorThenThrottled_mayHaveHadItsEffect(Client client) {
    assertThat(client.fail(answering(BROKEN, THROTTLED), RUN).mayHaveHadEffect()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void execute_runTaskOnlyThrottled_surelyHadNoEffect(Client client) {
    EcsFailure failure = client.fail(answering(THROTTLED), RUN);

    assertThat(failure.mayHaveHadEffect()).isFalse();
    assertThat(failure.remedy()).doesNotContain("effect");
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void sameAttempt_ofRunTask_sendsTheTokenOfTheFailedExecution(Client client) {
    StubEcs stub =
        answering(LOST, THROTTLED, THROTTLED, Answer.ok("{\"tasks\":[],\"failures\":[]}"));
    EcsFailure failure = client.fail(stub, RUN);

    client.execute(stub, RUN.sameAttempt(failure)).get();

    assertThat(tokens(stub)).hasSize(4).containsOnly(tokens(stub).get(0));
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void execute_again_isANewAttempt(Client client) {
    StubEcs stub = answering(LOST);

    client.fail(stub, RUN);
    client.fail(stub, RUN);

    assertThat(Set.copyOf(tokens(stub))).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void sameAttempt_ofBatches_sendsTheSameTokenForEachPart(Client client) {
    StubEcs stub = answering(LOST);
    EcsCommand<Batch<Task>> batches = RunTask.builder(PROD, WEB).count(25).build().inBatches();
    EcsFailure failure = client.fail(stub, batches);
    Set<String> first = Set.copyOf(tokens(stub));

    client.fail(stub, batches.sameAttempt(failure));

    assertThat(first).hasSize(3);
    assertThat(Set.copyOf(tokens(stub))).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void complete_oneBatchLost_mayHaveHadItsEffectAndRepeatsAllParts(Client client) {
    StubEcs stub =
        StubEcs.answering(
            request ->
                request.text("count").orElse("").equals("5")
                    ? LOST
                    : Answer.ok("{\"tasks\":[" + tasks() + "],\"failures\":[]}"));
    EcsCommand<?> all = RunTask.builder(PROD, WEB).count(25).build().inBatches().complete();

    EcsFailure failure = client.fail(stub, all);
    client.fail(stub, all.sameAttempt(failure));

    assertThat(failure.mayHaveHadEffect()).isTrue();
    assertThat(Set.copyOf(tokens(stub))).hasSize(3);
  }

  private static String tasks() {
    return IntStream.range(0, 10)
        .mapToObj(i -> "{\"taskArn\":\"arn:aws:ecs:us-east-1:123456789012:task/prod/" + i + "\"}")
        .collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void execute_readLost_hasNoEffectToTellOf(Client client) {
    StubEcs stub = answering(LOST);

    EcsFailure failure = client.fail(stub, DescribeTasks.builder(PROD, List.of("a1")).build());

    assertThat(stub.sent()).hasSize(3);
    assertThat(failure.mayHaveHadEffect()).isFalse();
    assertThat(failure.message()).doesNotContain("effect");
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void execute_forcedDeploymentLost_isNotSentAgain(Client client) {
    UpdateService.Builder update = UpdateService.builder(ServiceRef.of(PROD, "web"));
    StubEcs forced = answering(LOST);
    StubEcs plain = answering(LOST);

    client.fail(forced, update.forceNewDeployment(true).build());
    client.fail(plain, update.forceNewDeployment(false).desiredCount(2).build());

    assertThat(forced.sent()).hasSize(1);
    assertThat(plain.sent()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void execute_deletedByALostTry_isNotFoundThatMayHaveHadItsEffect(Client client) {
    EcsFailure failure = client.fail(answering(LOST, GONE), DeleteCluster.builder(PROD).build());

    assertThat(failure).isInstanceOf(EcsFailure.NotFound.class);
    assertThat(failure.mayHaveHadEffect()).isTrue();
    assertThat(failure.remedy()).contains("may have had its effect already");
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void execute_goneAtOnce_surelyHadNoEffect(Client client) {
    assertThat(client.fail(answering(GONE), DeleteCluster.builder(PROD).build()).mayHaveHadEffect())
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void execute_emptyAnswer_mayHaveHadItsEffect(Client client) {
    assertThat(client.fail(answering(Answer.ok("{}")), stop()).mayHaveHadEffect()).isTrue();
  }

  private static StopTask stop() {
    return StopTask.builder(TaskRef.of(PROD, "a1")).build();
  }

  @Test
  void sameAttempt_startTaskLost_throwsWithTheWayToFindOut() {
    EcsFailure failure = Client.BLOCKING.fail(answering(LOST), START);

    assertThatThrownBy(() -> START.sameAttempt(failure))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("List the tasks");
  }

  @Test
  void sameAttempt_failureOfAnotherOperation_throws() {
    EcsFailure failure = Client.BLOCKING.fail(answering(LOST), RUN);

    assertThatThrownBy(() -> START.sameAttempt(failure))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("given that of RunTask");
  }

  @Test
  void sameAttempt_idempotentOperation_isTheCommandItself() {
    StopTask stop = stop();

    assertThat(stop.sameAttempt(Client.BLOCKING.fail(answering(LOST), stop))).isSameAs(stop);
  }
}
