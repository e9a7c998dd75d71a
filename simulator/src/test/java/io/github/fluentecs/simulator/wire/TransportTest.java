package io.github.fluentecs.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fluentecs.simulator.engine.call.Call;
import io.github.fluentecs.simulator.engine.call.Reply;
import io.github.fluentecs.simulator.engine.call.ServiceError;
import io.github.fluentecs.simulator.wire.Transport.Link;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.ConflictException;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.ServerException;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;

/** What real clients see, the same on every transport. */
class TransportTest {
  private static final StopTaskRequest STOP = StopTaskRequest.builder().task("a1").build();
  private static final StopTaskResponse STOPPED =
      StopTaskResponse.builder().task(task -> task.taskArn("a1")).build();

  private final FakeBackend backend = new FakeBackend();

  @ParameterizedTest
  @EnumSource
  void call_everyOperation_arrivesAndComesBackEqual(Transport transport) {
    try (Link link = transport.open(backend)) {
      for (EcsOperations.Operation operation : EcsOperations.all()) {
        RandomModel random = new RandomModel(operation.name().hashCode());
        EcsRequest request = random.of(operation.request());
        EcsResponse response = random.of(operation.response());
        backend.answers(response);

        EcsResponse received = link.call(request);

        assertThat(last().operation()).isEqualTo(operation.name());
        assertThat(last().request().equalsBySdkFields(request)).as("%s", request).isTrue();
        assertThat(received.equalsBySdkFields(response)).as("%s", response).isTrue();
      }
    }
    assertThat(backend.calls()).hasSize(88);
  }

  @ParameterizedTest
  @EnumSource
  void call_success_carriesTheRequestId(Transport transport) {
    backend.answers(STOPPED);

    try (Link link = transport.open(backend)) {
      assertThat(link.call(STOP).responseMetadata().requestId()).isEqualTo(FakeBackend.REQUEST_ID);
    }
  }

  @ParameterizedTest
  @EnumSource
  void call_modeledError_isItsException(Transport transport) {
    backend.fails("ClusterNotFoundException", 400, "Cluster not found.");

    try (Link link = transport.open(backend)) {
      var failure = catchThrowableOfType(ClusterNotFoundException.class, () -> link.call(STOP));

      assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("ClusterNotFoundException");
      assertThat(failure.awsErrorDetails().errorMessage()).isEqualTo("Cluster not found.");
      assertThat(failure.requestId()).isEqualTo(FakeBackend.REQUEST_ID);
      assertThat(failure.statusCode()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @EnumSource
  void call_errorWithMembers_keepsThem(Transport transport) {
    ServiceError conflict =
        new ServiceError("ConflictException", 400, "Taken.", Map.of("resourceIds", List.of("a1")));
    backend.replies(new Reply.Failed("r-1", conflict, Duration.ZERO));

    try (Link link = transport.open(backend)) {
      var failure = catchThrowableOfType(ConflictException.class, () -> link.call(STOP));

      assertThat(failure.resourceIds()).containsExactly("a1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void call_throttlingException_isRetriedAndKnownAsSuch(Transport transport) {
    for (int attempt = 0; attempt < 2; attempt++) {
      backend.fails("ThrottlingException", 400, "Rate exceeded");
    }

    try (Link link = transport.open(backend, settings -> QuickRetries.upTo(2, settings))) {
      var failure = catchThrowableOfType(EcsException.class, () -> link.call(STOP));

      assertThat(failure.isThrottlingException()).isTrue();
      assertThat(backend.calls()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void call_serverException_isRetried(Transport transport) {
    backend.fails("ServerException", 500, "Oops").answers(STOPPED);

    try (Link link = transport.open(backend, settings -> QuickRetries.upTo(2, settings))) {
      assertThat(link.call(STOP).equalsBySdkFields(STOPPED)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void call_unavailable_isServiceException(Transport transport) {
    backend.fails("ServerException", 503, "Away");

    try (Link link = transport.open(backend, settings -> QuickRetries.upTo(1, settings))) {
      var failure = catchThrowableOfType(ServerException.class, () -> link.call(STOP));

      assertThat(failure.statusCode()).isEqualTo(503);
    }
  }

  @ParameterizedTest
  @EnumSource
  void call_reset_isAnIoFailure(Transport transport) {
    backend.replies(new Reply.Reset(Duration.ZERO));

    try (Link link = transport.open(backend, settings -> QuickRetries.upTo(1, settings))) {
      assertThatThrownBy(() -> link.call(STOP))
          .isInstanceOf(SdkClientException.class)
          .hasCauseInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void call_reset_isRetried(Transport transport) {
    backend.replies(new Reply.Reset(Duration.ofMillis(1))).answers(STOPPED);

    try (Link link = transport.open(backend, settings -> QuickRetries.upTo(2, settings))) {
      assertThat(link.call(STOP).equalsBySdkFields(STOPPED)).isTrue();
      assertThat(backend.calls()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void call_latencyBeyondTheTimeout_timesOutAndTheLinkLivesOn(Transport transport) {
    backend.replies(new Reply.Answered("r-1", STOPPED, Duration.ofMinutes(10))).answers(STOPPED);

    try (Link link =
        transport.open(
            backend,
            settings ->
                QuickRetries.upTo(1, settings.apiCallAttemptTimeout(Duration.ofMillis(500))))) {
      assertThatThrownBy(() -> link.call(STOP)).isInstanceOf(ApiCallAttemptTimeoutException.class);
      assertThat(link.call(STOP).equalsBySdkFields(STOPPED)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void call_shortLatency_isAnsweredLate(Transport transport) {
    backend.replies(new Reply.Answered("r-1", STOPPED, Duration.ofMillis(40)));

    try (Link link = transport.open(backend)) {
      long start = System.nanoTime();

      assertThat(link.call(STOP).equalsBySdkFields(STOPPED)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(39));
    }
  }

  private Call last() {
    return backend.calls().get(backend.calls().size() - 1);
  }
}
