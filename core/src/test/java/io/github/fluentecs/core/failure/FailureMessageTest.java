package io.github.fluentecs.core.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.rule.Level;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.value.NotInSdkException;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Failure;

/** What a person reads of a failure. */
class FailureMessageTest {
  private static final Violation NO_NAME = violation("family");
  private static final Violation NO_CONTAINER = violation("containerDefinitions");

  private static Violation violation(String path) {
    return new Violation(
        "TDF-1", Level.HARD, "RunTask", path, "nothing", "1 to 255 characters", "Give it.");
  }

  private static FailedCall answered() {
    return FailedCall.builder()
        .operation("RunTask")
        .message("No.")
        .errorCode("ClientException")
        .httpStatus(400)
        .requestId("4711")
        .remedy("Ask again.")
        .retryable(false)
        .build();
  }

  private static ItemFailure missing(String id) {
    return ItemFailure.of(Failure.builder().arn(id).reason("MISSING").build());
  }

  @Test
  void message_answeredCall_tellsCodeStatusAndRequestId() {
    assertThat(new EcsFailure.Unknown(answered()).message())
        .isEqualTo("RunTask: No. [ClientException, HTTP 400, request id 4711] Ask again.");
  }

  @Test
  void message_itemsOfTheSameText_areToldOnce() {
    EcsFailure incomplete =
        new EcsFailure.Incomplete(
            answered(), List.of(missing("a"), missing("b"), missing("a")), List.of());

    assertThat(incomplete.message().lines())
        .satisfiesExactly(
            first -> assertThat(first).endsWith("]"),
            twice -> assertThat(twice).startsWith("  - ").contains("a").endsWith(", 2 times"),
            once -> assertThat(once).startsWith("  - ").contains("b").doesNotContain("times"),
            remedy -> assertThat(remedy).isEqualTo("Ask again."));
  }

  @Test
  void invalidRequest_oneViolation_isToldAsOne() {
    var failure = EcsFailure.InvalidRequest.of("RunTask", null, List.of(NO_NAME));

    assertThat(failure.message())
        .startsWith("RunTask: 1 rule is broken; nothing was sent.")
        .contains("\n  - " + NO_NAME.message());
    assertThat(failure.retryable()).isFalse();
  }

  @Test
  void invalidRequest_severalViolations_listsEachOnALineOfItsOwn() {
    var failure = EcsFailure.InvalidRequest.of("RunTask", null, List.of(NO_NAME, NO_CONTAINER));

    assertThat(failure.message()).startsWith("RunTask: 2 rules are broken; nothing was sent.");
    assertThat(failure.describeViolations().lines())
        .containsExactly(NO_NAME.message(), NO_CONTAINER.message());
    assertThat(new InvalidRequestException(failure).failure()).isSameAs(failure);
  }

  @Test
  void unsupported_olderSdk_namesWhatItLacksAndTheSdkThatHasIt() {
    var gap = new NotInSdkException("Service.monitoring()", "2.57.8");

    EcsFailure.Unsupported failure = EcsFailure.Unsupported.of("CreateService", null, gap);

    assertThat(failure.message()).contains("Service.monitoring()", "nothing was sent", "2.57.8");
    assertThat(failure.call().cause()).contains(gap);
  }
}
