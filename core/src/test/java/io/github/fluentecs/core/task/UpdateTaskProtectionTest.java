package io.github.fluentecs.core.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.rule.Level;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionResponse;

class UpdateTaskProtectionTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");

  private static UpdateTaskProtection protect(Duration time) {
    return UpdateTaskProtection.protect(PROD, List.of("a1", "b2")).expiresIn(time).build();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2881})
  void execute_timeOutOfRange_isRefusedBeforeAnythingIsSent(int minutes) {
    UpdateTaskProtection command = protect(Duration.ofMinutes(minutes));

    StubEcs stub = StubEcs.answering(request -> Answer.ok("{}"));
    EcsFailure sync = Ecs.using(stub.client()).execute(command).getLeft();
    EcsFailure async = EcsAsync.using(stub.asyncClient()).execute(command).join().getLeft();

    assertThat(stub.sent()).isEmpty();
    assertThat(List.of(sync, async))
        .allSatisfy(
            failure ->
                assertThat(violations(failure))
                    .singleElement()
                    .satisfies(
                        violation -> {
                          assertThat(violation.path()).isEqualTo("expiresInMinutes");
                          assertThat(violation.given()).isEqualTo(Integer.toString(minutes));
                          assertThat(violation.allowed()).contains("1 to 2880 minutes");
                        }));
  }

  private static List<Violation> violations(EcsFailure failure) {
    return failure instanceof EcsFailure.InvalidRequest invalid ? invalid.violations() : List.of();
  }

  @Test
  void toSdk_partOfAMinute_isRoundedUp() {
    assertThat(protect(Duration.ofSeconds(1)).toSdk().expiresInMinutes()).isEqualTo(1);
    assertThat(protect(Duration.ofDays(2)).toSdk().expiresInMinutes()).isEqualTo(2880);
    assertThat(protect(Duration.ofDays(2).plusNanos(1)).violations()).hasSize(1);
    assertThat(protect(Duration.ofDays(Integer.MAX_VALUE)).violations()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"PT90S, 2", "PT1S, 1", "PT59M0.000000001S, 60"})
  void advice_partOfAMinute_tellsWhatIsSent(String time, int minutes) {
    UpdateTaskProtection command = protect(Duration.parse(time));

    assertThat(command.violations()).isEmpty();
    assertThat(command.advice())
        .singleElement()
        .satisfies(
            advice -> {
              assertThat(advice.level()).isEqualTo(Level.ADVICE);
              assertThat(advice.operation()).isEqualTo("UpdateTaskProtection");
              assertThat(advice.path()).isEqualTo("expiresInMinutes");
              assertThat(advice.given()).isEqualTo(Duration.parse(time).toString());
              assertThat(advice.allowed()).isEqualTo("whole minutes");
              assertThat(advice.remedy()).contains(" " + minutes + " ");
            });
    assertThat(command.describe().advice()).isEqualTo(command.advice());
    assertThat(command.inBatches().advice()).isEqualTo(command.advice());
  }

  @Test
  void advice_wholeMinutes_tellsNothing() {
    assertThat(protect(Duration.ofMinutes(90)).advice()).isEmpty();
    assertThat(UpdateTaskProtection.unprotect(PROD, List.of("a1")).build().advice()).isEmpty();
  }

  @Test
  void execute_partOfAMinute_tellsTheListenerOnceAndSends() {
    StubEcs stub =
        StubEcs.answering(request -> Answer.ok("{\"protectedTasks\":[],\"failures\":[]}"));
    List<Violation> heard = Collections.synchronizedList(new ArrayList<>());
    UpdateTaskProtection command = protect(Duration.ofSeconds(90));

    Ecs.using(stub.client()).onAdvice(heard::add).execute(command);
    EcsAsync.using(stub.asyncClient()).onAdvice(heard::add).execute(command).join();
    Ecs.using(stub.client()).onAdvice(heard::add).execute(command.inBatches());

    assertThat(heard).hasSize(3).containsOnly(command.advice().get(0));
    assertThat(stub.sent()).hasSize(3);
  }

  @Test
  void result_partialAnswer_keepsBothHalves() {
    Instant end = Instant.parse("2026-01-01T04:00:00Z");

    Batch<ProtectedTask> batch =
        protect(Duration.ofHours(4))
            .result(
                UpdateTaskProtectionResponse.builder()
                    .protectedTasks(protectedUntil(end))
                    .failures(Failure.builder().arn("b2").reason("TASK_NOT_VALID").build())
                    .build());

    assertThat(batch.isComplete()).isFalse();
    assertThat(batch.failures()).noneMatch(failure -> failure.retryable()).hasSize(1);
    assertThat(batch.succeeded())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.ref()).isEqualTo(TaskRef.of(PROD, "a1"));
              assertThat(task.protectionEnabled()).isTrue();
              assertThat(task.expirationDate()).contains(end);
              assertThat(task).hasToString("ProtectedTask[a1 protected until " + end + "]");
            });
  }

  private static software.amazon.awssdk.services.ecs.model.ProtectedTask protectedUntil(
      Instant end) {
    return software.amazon.awssdk.services.ecs.model.ProtectedTask.builder()
        .taskArn("a1")
        .protectionEnabled(true)
        .expirationDate(end)
        .build();
  }
}
