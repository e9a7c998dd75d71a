package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailedCall;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.ListTasks;
import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** An answer that lacks what it must give is a failure, and throws in neither interpreter. */
class IncompleteResponseContractTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");

  static Stream<Arguments> everyOperation() {
    return Stream.of(Interpreter.values())
        .flatMap(
            interpreter -> Samples.all().stream().map(sample -> Arguments.of(interpreter, sample)));
  }

  @ParameterizedTest
  @MethodSource("everyOperation")
  void execute_emptyAnswer_failsWhereTheAnswerMustGiveOneThing(
      Interpreter interpreter, Operation<?, ?, ?, ?, ?> sample) {
    Either<EcsFailure, ?> outcome = answering(interpreter, "{}").execute(sample);

    List<String> lacking = mainMembers(sample);
    assertThat(outcome.isLeft()).isEqualTo(!lacking.isEmpty());
    if (outcome.isLeft()) {
      assertThat(outcome.getLeft()).isInstanceOf(EcsFailure.ServiceFault.class);
      FailedCall call = outcome.getLeft().call();
      assertThat(call.message())
          .isEqualTo("The response lacks " + String.join(", ", lacking) + ".");
      assertThat(outcome.getLeft().message()).startsWith(sample.operation());
      assertThat(call.resource()).contains(sample.resource());
      assertThat(call.retryable()).isFalse();
      assertThat(call.httpStatus()).hasValue(200);
      assertThat(call.requestId()).contains("request-1");
    }
  }

  @ParameterizedTest
  @MethodSource("everyOperation")
  void execute_emptyAnswersToSeveralCalls_throwNothing(
      Interpreter interpreter, Operation<?, ?, ?, ?, ?> sample) {
    if (sample instanceof BatchOperation<?, ?, ?, ?, ?> batch) {
      assertThat(answering(interpreter, "{}").execute(batch.inBatches()).isRight())
          .as(sample.operation())
          .isTrue();
    }
    if (sample instanceof PagedOperation<?, ?, ?, ?, ?> paged) {
      assertThat(answering(interpreter, "{}").execute(paged.allPages()).isRight())
          .as(sample.operation())
          .isEqualTo(mainMembers(sample).isEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource
  void execute_nullInAList_namesTheList(Interpreter interpreter) {
    DescribeTasks describe = DescribeTasks.builder(PROD, List.of("a1")).build();
    ListTasks list = ListTasks.builder(PROD).build();

    Either<EcsFailure, ?> described =
        answering(interpreter, "{\"tasks\":[null]}").execute(describe);
    Either<EcsFailure, ?> listed =
        answering(interpreter, "{\"taskArns\":[null]}").execute(list.allPages());

    assertThat(described.getLeft().call().message()).isEqualTo("The response lacks tasks.");
    assertThat(listed.getLeft().call().message()).isEqualTo("The response lacks taskArns.");
  }

  @ParameterizedTest
  @EnumSource
  void execute_nullPointerOverAWholeAnswer_isNoFailureOfTheService(Interpreter interpreter) {
    NullPointerException bug = new NullPointerException();
    var broken =
        new Mapped<>(
            ListTasks.builder(PROD).build(),
            () -> {
              throw bug;
            });

    Throwable thrown = catchThrowable(() -> answering(interpreter, "{}").execute(broken));

    assertThat(Execution.unwrapped(thrown)).isSameAs(bug);
  }

  private static Interpreter.Port answering(Interpreter interpreter, String body) {
    return interpreter.over(StubEcs.answering(request -> Answer.ok(body)));
  }

  /** A list may be empty, and the last page has no token; anything else has to be there. */
  private static List<String> mainMembers(Operation<?, ?, ?, ?, ?> sample) {
    return AnswerShapeTest.emptyAnswer(sample).sdkFields().stream()
        .filter(field -> field.marshallingType() != MarshallingType.LIST)
        .filter(field -> field.marshallingType() != MarshallingType.INSTANT)
        .map(SdkField::memberName)
        .filter(name -> !name.equals("nextToken"))
        .toList();
  }
}
