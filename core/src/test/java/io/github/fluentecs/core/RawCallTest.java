package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.Sent;
import io.github.fluentecs.core.stub.StubEcs;
import io.vavr.control.Either;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

/** Any call of the raw clients, with typed failures. */
class RawCallTest {
  private Answer answer = Answer.ok("{\"settings\":[]}");
  private final StubEcs stub = StubEcs.answering(request -> answer);
  private final Ecs ecs = Ecs.using(stub.client());
  private final EcsAsync ecsAsync = EcsAsync.using(stub.asyncClient());

  private List<Either<EcsFailure, ?>> listSettings() {
    return List.of(
        ecs.call(client -> client.listAccountSettings()),
        ecsAsync.call(client -> client.listAccountSettings()).join());
  }

  @Test
  void call_answered_givesTheSdksAnswer() {
    assertThat(listSettings()).allMatch(Either::isRight);
    assertThat(stub.sent()).extracting(Sent::operation).containsOnly("ListAccountSettings");
  }

  @Test
  void call_refusedByTheService_isATypedFailure() {
    answer = Answer.error(400, "AccessDeniedException", "User is not authorized to perform: ecs:X");

    assertThat(listSettings())
        .allSatisfy(
            outcome -> {
              assertThat(outcome.getLeft())
                  .isInstanceOfSatisfying(
                      EcsFailure.AccessDenied.class,
                      denied -> assertThat(denied.iamAction()).isEqualTo("ecs:X"));
              assertThat(outcome.getLeft().operation()).isEqualTo("raw call");
              assertThat(outcome.getLeft().resource()).isEmpty();
              assertThat(outcome.getLeft().call().requestId()).contains("request-1");
            });
  }

  @Test
  void call_noAnswer_isUnreachable() {
    answer = Answer.none();

    assertThat(listSettings())
        .allSatisfy(
            outcome -> {
              assertThat(outcome.getLeft()).isInstanceOf(EcsFailure.Unreachable.class);
              assertThat(outcome.getLeft().retryable()).isTrue();
              assertThat(outcome.getLeft().call().cause()).containsInstanceOf(SdkException.class);
            });
  }

  @Test
  void call_defectOfTheCaller_isThrownAsItIs() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                ecs.call(
                    client -> {
                      throw new IllegalStateException("defect");
                    }));
    Throwable thrown =
        catchThrowable(
            () ->
                ecsAsync.call(
                    client -> {
                      throw new IllegalStateException("defect");
                    }));
    assertThat(thrown).isInstanceOf(IllegalStateException.class).hasMessage("defect");
    assertThat(stub.sent()).isEmpty();
  }

  @Test
  void call_null_throwsAndNamesIt() {
    assertThatNullPointerException().isThrownBy(() -> ecs.call(null)).withMessage("call");
    assertThatNullPointerException().isThrownBy(() -> ecsAsync.call(null)).withMessage("call");
  }
}
