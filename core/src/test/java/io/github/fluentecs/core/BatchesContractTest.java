package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailureReason;
import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.Sent;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.Task;
import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Commands beyond an operation's limit, the same by either interpreter. */
class BatchesContractTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final Answer DENIED = Answer.error(400, "AccessDeniedException", "no");
  private static final Answer BUSY = Answer.error(400, "ThrottlingException", "Rate exceeded");

  private static DescribeTasks describe(List<String> ids) {
    return DescribeTasks.builder(PROD, ids).build();
  }

  private static RunTask.Builder run(int count) {
    return RunTask.builder(PROD, TaskDefinitionRef.of("worker:7")).count(count);
  }

  /** Describes every id that is asked for; those with an x are missing. */
  private static Answer described(Sent sent) {
    Function<Boolean, Stream<String>> ids =
        missing -> sent.texts("tasks").stream().filter(id -> id.contains("x") == missing);
    String tasks =
        ids.apply(false).map(id -> "{\"taskArn\":\"" + id + "\"}").collect(Collectors.joining(","));
    String failures =
        ids.apply(true)
            .map(id -> "{\"arn\":\"" + id + "\",\"reason\":\"MISSING\"}")
            .collect(Collectors.joining(","));
    return Answer.ok("{\"tasks\":[" + tasks + "],\"failures\":[" + failures + "]}");
  }

  private static Answer started(Sent sent) {
    int count = Integer.parseInt(sent.text("count").orElseThrow());
    String token = sent.text("clientToken").orElseThrow();
    return Answer.ok(
        Repeat.list(count, i -> "{\"taskArn\":\"" + token + "/" + i + "\"}").stream()
            .collect(Collectors.joining(",", "{\"tasks\":[", "]}")));
  }

  private static List<String> ids(Batch<Task> batch) {
    return batch.succeeded().stream().map(task -> task.sdk().taskArn()).toList();
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_tenThousandIds_takesAHundredCallsAndKeepsTheOrder(Interpreter interpreter) {
    StubEcs stub = StubEcs.answering(BatchesContractTest::described);
    List<String> ids = Repeat.ids(10_000);

    Batch<Task> batch = interpreter.over(stub).execute(describe(ids).inBatches()).get();

    assertThat(stub.sent()).hasSize(100);
    assertThat(ids(batch)).isEqualTo(ids);
    assertThat(batch.isComplete()).isTrue();
    assertThat(batch.requested()).isEqualTo(10_000);
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_withoutInBatches_tooManyIdsStayAViolation(Interpreter interpreter) {
    StubEcs stub = StubEcs.answering(BatchesContractTest::described);

    Either<EcsFailure, Batch<Task>> refused =
        interpreter.over(stub).execute(describe(Repeat.ids(101)));

    assertThat(refused.getLeft()).isInstanceOf(EcsFailure.InvalidRequest.class);
    assertThat(stub.sent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "100, 1", "101, 2", "200, 2", "201, 3"})
  void toSdk_aroundTheLimit_givesAsManyRequestsAsItTakes(int ids, int requests) {
    assertThat(describe(Repeat.ids(ids)).inBatches().toSdk()).hasSize(requests);
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_repeatedIds_areReadOnce(Interpreter interpreter) {
    StubEcs stub = StubEcs.answering(BatchesContractTest::described);
    List<String> ids = Stream.concat(Repeat.ids(80).stream(), Repeat.ids(80).stream()).toList();

    Batch<Task> batch = interpreter.over(stub).execute(describe(ids).inBatches()).get();

    assertThat(stub.sent()).hasSize(1);
    assertThat(batch.requested()).isEqualTo(80);
    assertThat(batch.isComplete()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_missingIds_areMerged(Interpreter interpreter) {
    StubEcs stub = StubEcs.answering(BatchesContractTest::described);
    List<String> ids = Repeat.list(251, i -> i % 100 == 50 ? "x" + i : "id-" + i);

    Batch<Task> batch = interpreter.over(stub).execute(describe(ids).inBatches()).get();

    assertThat(batch.succeeded()).hasSize(248);
    assertThat(batch.failures())
        .extracting(failure -> failure.arn().orElseThrow())
        .containsExactly("x50", "x150", "x250");
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_oneCallFails_keepsTheOthersAndAccountsForItsIds(Interpreter interpreter) {
    StubEcs stub =
        StubEcs.answering(sent -> sent.texts("tasks").contains("id-150") ? BUSY : described(sent));

    Batch<Task> batch = interpreter.over(stub).execute(describe(Repeat.ids(250)).inBatches()).get();

    assertThat(ids(batch)).hasSize(150).startsWith("id-0").endsWith("id-249");
    assertThat(batch.failures()).hasSize(100);
    assertThat(batch.unexplained()).isZero();
    ItemFailure lost = batch.failures().get(50);
    assertThat(lost.arn()).contains("id-150");
    assertThat(lost.call().orElseThrow()).isInstanceOf(EcsFailure.Throttled.class);
    assertThat(lost.meaning()).isEqualTo(FailureReason.CALL_FAILED);
    assertThat(lost.retryable()).isTrue();
    assertThat(batch.complete().getLeft()).isInstanceOf(EcsFailure.Incomplete.class);
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_everyCallFailsAlike_isThatFailure(Interpreter interpreter) {
    StubEcs stub = StubEcs.answering(sent -> DENIED);

    Either<EcsFailure, Batch<Task>> result =
        interpreter.over(stub).execute(describe(Repeat.ids(250)).inBatches());

    assertThat(result.getLeft()).isInstanceOf(EcsFailure.AccessDenied.class);
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_everyCallFailsForAnotherReason_keepsEachReason(Interpreter interpreter) {
    StubEcs stub = StubEcs.answering(sent -> sent.texts("tasks").contains("id-0") ? DENIED : BUSY);

    Either<EcsFailure, Batch<Task>> result =
        interpreter.over(stub).execute(describe(Repeat.ids(150)).inBatches());

    assertThat(result.getLeft())
        .isInstanceOfSatisfying(
            EcsFailure.Incomplete.class,
            incomplete -> {
              assertThat(incomplete.failures()).hasSize(150);
              assertThat(incomplete.failures().get(0).call().orElseThrow())
                  .isInstanceOf(EcsFailure.AccessDenied.class);
              assertThat(incomplete.failures().get(149).call().orElseThrow())
                  .isInstanceOf(EcsFailure.Throttled.class);
            });
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_brokenRules_comeOnceAndSpeakOfTheWholeList(Interpreter interpreter) {
    StubEcs stub = StubEcs.answering(BatchesContractTest::described);
    List<String> ids = Repeat.list(250, i -> i == 240 ? "a b" : "id-" + i);

    Either<EcsFailure, Batch<Task>> refused =
        interpreter.over(stub).execute(describe(ids).inBatches());

    assertThat(refused.getLeft())
        .isInstanceOfSatisfying(
            EcsFailure.InvalidRequest.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(Violation::path)
                    .containsExactly("tasks[240]"));
    assertThat(stub.sent()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_noIds_isAnEmptyBatchAndNoCall(Interpreter interpreter) {
    StubEcs stub = StubEcs.answering(BatchesContractTest::described);

    assertThat(interpreter.over(stub).execute(describe(List.of()).inBatches()).get().requested())
        .isZero();
    assertThat(stub.sent()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_twentyFiveTasks_takesThreeCallsWithATokenEach(Interpreter interpreter) {
    StubEcs stub = StubEcs.answering(BatchesContractTest::started);
    AtomicInteger token = new AtomicInteger();
    Supplier<String> numbered = () -> "token-" + token.incrementAndGet();

    Batch<Task> batch = interpreter.over(stub, numbered).execute(run(25).build().inBatches()).get();

    assertThat(counts(stub)).containsExactlyInAnyOrder("10", "10", "5");
    assertThat(tokens(stub)).hasSize(3).contains("token-1");
    assertThat(token).hasValue(1);
    assertThat(batch.succeeded()).hasSize(25);
    assertThat(batch.isComplete()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_fixedToken_givesEachCallAlwaysTheSameToken(Interpreter interpreter) {
    StubEcs stub = StubEcs.answering(BatchesContractTest::started);
    Batches<Task> thirty = run(30).clientToken("job-42").build().inBatches();

    Batch<Task> first = interpreter.over(stub).execute(thirty).get();
    Batch<Task> again = interpreter.over(stub).execute(thirty).get();

    assertThat(tokens(stub)).hasSize(3).contains("job-42");
    assertThat(ids(again)).isEqualTo(ids(first));
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_oneCallOfRunTaskFails_accountsForEachTaskThatDidNotStart(Interpreter interpreter) {
    StubEcs stub =
        StubEcs.answering(
            sent -> sent.text("count").orElseThrow().equals("5") ? BUSY : started(sent));

    Batch<Task> batch = interpreter.over(stub).execute(run(25).build().inBatches()).get();

    assertThat(batch.succeeded()).hasSize(20);
    assertThat(batch.failures()).hasSize(5).allMatch(failure -> failure.arn().isEmpty());
    assertThat(batch.unexplained()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_countBelowOne_staysAViolation(Interpreter interpreter) {
    StubEcs stub = StubEcs.answering(BatchesContractTest::started);

    assertThat(interpreter.over(stub).execute(run(0).build().inBatches()).getLeft())
        .isInstanceOf(EcsFailure.InvalidRequest.class);
    assertThat(interpreter.over(stub).execute(run(-3).build().inBatches()).getLeft())
        .isInstanceOf(EcsFailure.InvalidRequest.class);
    assertThat(stub.sent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  void inFlight_belowOne_refuses(int calls) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(20).build().inBatches().inFlight(calls))
        .withMessageContaining("given " + calls);
  }

  private static List<String> counts(StubEcs stub) {
    return stub.sent().stream().map(sent -> sent.text("count").orElseThrow()).toList();
  }

  private static Set<String> tokens(StubEcs stub) {
    return stub.sent().stream()
        .map(sent -> sent.text("clientToken").orElseThrow())
        .collect(Collectors.toSet());
  }
}
