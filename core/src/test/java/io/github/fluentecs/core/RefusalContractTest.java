package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.capacity.StrategyItem;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskSetRef;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.UpdateTaskProtection;
import io.github.fluentecs.core.taskset.UpdateTaskSet;
import io.github.fluentecs.core.value.Percent;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is told before anything is sent, in the same words by both interpreters. */
class RefusalContractTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");

  private final StubEcs stub = StubEcs.answering(request -> Answer.ok("{}"));

  static Stream<Arguments> broken() {
    return Stream.of(Interpreter.values())
        .flatMap(interpreter -> mistakes().map(mistake -> Arguments.of(interpreter, mistake)));
  }

  private static Stream<Mistake> mistakes() {
    UpdateTaskProtection.Builder protect = UpdateTaskProtection.protect(PROD, List.of("a1"));
    return Stream.of(
        new Mistake(run().count(11).build(), "RunTask/count", "count", "11"),
        new Mistake(
            UpdateTaskProtection.unprotect(PROD, Repeat.ids(11)).build(),
            "UpdateTaskProtection/tasks",
            "tasks",
            "11 ids"),
        new Mistake(
            UpdateTaskSet.builder(taskSet(), Percent.of(100.5)).build(),
            "UpdateTaskSet/scale",
            "scale.value",
            "100.5"),
        new Mistake(
            run().capacity(CapacityProviderStrategy.of(base("blue"), base("green"))).build(),
            "CP-6",
            "capacityProviderStrategy[1].base",
            "1"),
        new Mistake(
            protect.expiresIn(Duration.ZERO).build(),
            "UpdateTaskProtection/expiresInMinutes",
            "expiresInMinutes",
            "0"),
        new Mistake(
            protect.expiresIn(Duration.ofMinutes(2881)).build(),
            "UpdateTaskProtection/expiresInMinutes",
            "expiresInMinutes",
            "2881"));
  }

  private record Mistake(EcsCommand<?> command, String rule, String path, String given) {
    @Override
    public String toString() {
      return rule + " " + given;
    }
  }

  @ParameterizedTest
  @MethodSource("broken")
  void execute_brokenRule_isAViolationAndNoCall(Interpreter interpreter, Mistake mistake) {
    Either<EcsFailure, ?> outcome = interpreter.over(stub).execute(mistake.command);

    assertThat(outcome.getLeft())
        .isInstanceOfSatisfying(
            EcsFailure.InvalidRequest.class,
            refused -> {
              assertThat(refused.operation()).isEqualTo(mistake.command.operation());
              assertThat(refused.resource()).isPresent();
              assertThat(refused.retryable()).isFalse();
              Violation violation = refused.violations().get(0);
              assertThat(refused.violations()).hasSize(1);
              assertThat(violation.rule()).isEqualTo(mistake.rule);
              assertThat(violation.path()).isEqualTo(mistake.path);
              assertThat(violation.given()).isEqualTo(mistake.given);
            });
    assertThat(stub.sent()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_threeBrokenRules_tellsAllAtOnce(Interpreter interpreter) {
    RunTask command = run().count(0).startedBy(Repeat.letter(129)).tag("aws:team", "blue").build();

    EcsFailure failure = interpreter.over(stub).execute(command).getLeft();

    assertThat(((EcsFailure.InvalidRequest) failure).violations())
        .extracting(Violation::rule)
        .containsExactlyInAnyOrder("RunTask/count", "NM-6", "TG-5");
    assertThat(failure.message()).contains("RunTask/count", "NM-6", "TG-5", "cluster prod");
    assertThat(stub.sent()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_null_throwsAtOnceAndNamesIt(Interpreter interpreter) {
    assertThatNullPointerException()
        .isThrownBy(() -> interpreter.over(stub).execute(null))
        .withMessage("command");
    assertThatNullPointerException()
        .isThrownBy(() -> run().startedBy((String) null))
        .withMessage("startedBy");
    assertThatNullPointerException()
        .isThrownBy(() -> UpdateTaskProtection.protect(null, List.of("a1")))
        .withMessage("cluster");
    assertThat(stub.sent()).isEmpty();
  }

  private static RunTask.Builder run() {
    return RunTask.builder(PROD, TaskDefinitionRef.of("web"));
  }

  private static TaskSetRef taskSet() {
    return TaskSetRef.of(ServiceRef.of(PROD, "web"), "ecs-svc/1");
  }

  private static StrategyItem base(String provider) {
    return StrategyItem.builder(CapacityProviderRef.of(provider)).weight(1).base(1).build();
  }
}
