package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.github.fluentecs.core.task.StopTask;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** A throttled call is told of at once where the SDK is not to try again. */
class WithoutRetriesTest {
  private static final StopTask STOP =
      StopTask.builder(TaskRef.of(ClusterRef.of("prod"), "a1"))
          .customize(
              request ->
                  request.overrideConfiguration(c -> c.apiCallTimeout(Duration.ofMinutes(1))))
          .build();

  private final AtomicInteger calls = new AtomicInteger();
  private final StubEcs stub =
      StubEcs.answering(
          request -> {
            calls.incrementAndGet();
            return Answer.error(400, "ThrottlingException", "Rate exceeded");
          });

  private static void retrying(ClientOverrideConfiguration.Builder settings) {
    settings.retryStrategy(
        StandardRetryStrategy.builder()
            .maxAttempts(3)
            .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
            .build());
  }

  @Test
  void execute_blocking_callsOnce() {
    Ecs ecs = Ecs.using(stub.client(WithoutRetriesTest::retrying));

    isThrottledAfter(1, ecs.withoutRetries().execute(STOP));
    isThrottledAfter(1 + 3, ecs.execute(STOP));
  }

  @Test
  void execute_asynchronous_callsOnce() {
    EcsAsync ecs = EcsAsync.using(stub.asyncClient(WithoutRetriesTest::retrying));

    isThrottledAfter(1, ecs.withoutRetries().execute(STOP).join());
    isThrottledAfter(1 + 3, ecs.execute(STOP).join());
  }

  private void isThrottledAfter(int attempts, Either<EcsFailure, ?> outcome) {
    assertThat(outcome.getLeft()).isInstanceOf(EcsFailure.Throttled.class);
    assertThat(calls).hasValue(attempts);
  }
}
