package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.EcsFailureException;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.StopTask;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service answers, through real clients, is the failure that its code and text mean. */
class FailureContractTest {
  private static final TaskRef TASK = TaskRef.of(ClusterRef.of("prod"), "a1");
  private static final StopTask COMMAND = StopTask.builder(TASK).reason("secret-reason").build();
  private static final boolean RETRY = true;
  private static final boolean STOP = false;

  private static EcsFailure fail(Interpreter interpreter, Answer answer) {
    return interpreter.over(StubEcs.answering(request -> answer)).execute(COMMAND).getLeft();
  }

  static Stream<Arguments> answers() {
    List<Object[]> rows = new ArrayList<>();
    String invalid = "InvalidParameterException";
    String client = "ClientException";
    rows.add(row(400, "ThrottlingException", "Rate exceeded", EcsFailure.Throttled.class, RETRY));
    rows.add(row(400, invalid, "Rate exceeded", EcsFailure.Throttled.class, RETRY));
    rows.add(row(400, client, "Too many concurrent attempts", EcsFailure.Throttled.class, RETRY));
    rows.add(row(400, "SlowDown", "", EcsFailure.Throttled.class, RETRY));
    rows.add(row(500, "ServerException", "Service failure", EcsFailure.ServiceFault.class, RETRY));
    rows.add(row(503, "Whatever", "", EcsFailure.ServiceFault.class, RETRY));
    rows.add(row(400, "AccessDeniedException", "no", EcsFailure.AccessDenied.class, STOP));
    rows.add(row(400, "BlockedException", "", EcsFailure.AccessDenied.class, STOP));
    rows.add(row(400, "ClusterNotFoundException", "", EcsFailure.NotFound.class, STOP));
    rows.add(row(400, "ServiceNotFoundException", "", EcsFailure.NotFound.class, STOP));
    rows.add(
        row(400, invalid, "The referenced task was not found", EcsFailure.NotFound.class, STOP));
    rows.add(row(400, "UpdateInProgressException", "", EcsFailure.InProgress.class, RETRY));
    rows.add(row(400, client, "Cluster was not ACTIVE.", EcsFailure.InProgress.class, RETRY));
    rows.add(
        row(
            400,
            invalid,
            "provider 'x' is not in an ACTIVE state.",
            EcsFailure.InProgress.class,
            RETRY));
    rows.add(
        row(
            400,
            invalid,
            "Creation of service was not idempotent.",
            EcsFailure.Conflict.class,
            STOP));
    rows.add(row(400, "ConflictException", "", EcsFailure.Conflict.class, STOP));
    rows.add(row(400, "ResourceInUseException", "in use", EcsFailure.Conflict.class, STOP));
    rows.add(row(400, "ClusterContainsServicesException", "", EcsFailure.Conflict.class, STOP));
    rows.add(row(400, "LimitExceededException", "", EcsFailure.LimitExceeded.class, STOP));
    rows.add(
        row(
            400,
            invalid,
            "The maximum number of providers per cluster has been exceeded.",
            EcsFailure.LimitExceeded.class,
            STOP));
    rows.add(row(400, "UnsupportedFeatureException", "", EcsFailure.Unsupported.class, STOP));
    rows.add(row(400, "PlatformUnknownException", "", EcsFailure.Unsupported.class, STOP));
    rows.add(
        row(400, invalid, "Task Identifier is invalid", EcsFailure.InvalidRequest.class, STOP));
    rows.add(row(400, client, "anything else", EcsFailure.InvalidRequest.class, STOP));
    rows.add(row(400, "BrandNewException", "news", EcsFailure.Unknown.class, STOP));
    return rows.stream()
        .flatMap(
            row ->
                Stream.of(Interpreter.values()).map(i -> Arguments.of(i, row[0], row[1], row[2])));
  }

  private static Object[] row(
      int status, String code, String message, Class<?> failure, boolean retryable) {
    return new Object[] {Answer.error(status, code, message), failure, retryable};
  }

  @ParameterizedTest
  @MethodSource("answers")
  void execute_errorOfTheService_isItsFailure(
      Interpreter interpreter, Answer answer, Class<?> expected, boolean retryable) {
    EcsFailure failure = fail(interpreter, answer);

    assertThat(failure).isInstanceOf(expected);
    assertThat(failure.retryable()).isEqualTo(retryable);
    assertThat(failure.operation()).isEqualTo("StopTask");
    assertThat(failure.resource()).contains(TASK);
    assertThat(failure.call().httpStatus()).hasValue(answer.status());
    assertThat(failure.call().requestId()).contains("request-1");
    assertThat(failure.remedy()).isNotBlank().endsWith(".");
    assertThat(failure.message())
        .contains("StopTask", "task a1 in cluster prod", failure.remedy(), "request-1")
        .contains(failure.call().errorCode().orElseThrow())
        .doesNotContain("secret-");
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_noAnswer_isUnreachableAndMayHaveHadItsEffect(Interpreter interpreter) {
    EcsFailure failure = fail(interpreter, Answer.none());

    assertThat(failure).isInstanceOf(EcsFailure.Unreachable.class);
    assertThat(failure.retryable()).isTrue();
    assertThat(failure.mayHaveHadEffect()).isTrue();
    assertThat(failure.remedy()).contains("may have had its effect");
    assertThat(failure.call().httpStatus()).isEmpty();
    assertThat(failure.call().errorCode()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_conflict_namesTheResourcesInTheWay(Interpreter interpreter) {
    String body = "{\"__type\":\"ConflictException\",\"message\":\"m\",\"resourceIds\":[\"t1\"]}";

    EcsFailure failure = fail(interpreter, new Answer(400, body));

    assertThat(failure)
        .isInstanceOfSatisfying(
            EcsFailure.Conflict.class,
            conflict -> assertThat(conflict.resourceIds()).containsExactly("t1"));
    assertThat(failure.message()).contains("- t1");
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_accessDeniedWithoutName_namesTheOperationsOwnAction(Interpreter interpreter) {
    EcsFailure failure = fail(interpreter, Answer.error(400, "AccessDeniedException", "no"));

    assertThat(((EcsFailure.AccessDenied) failure).iamAction()).isEqualTo("ecs:StopTask");
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void toException_anyFailure_carriesItAndItsCause(Interpreter interpreter) {
    EcsFailure failure = fail(interpreter, Answer.error(400, "ClientException", "no"));

    EcsFailureException exception = failure.toException();

    assertThat(exception.failure()).isSameAs(failure);
    assertThat(exception).hasMessage(failure.message());
    assertThat(exception.getCause()).isSameAs(failure.call().cause().orElseThrow());
  }
}
