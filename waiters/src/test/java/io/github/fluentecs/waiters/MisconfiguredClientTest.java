package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.EcsClientBuilder;

/** A client that cannot send anything ends a wait at the first poll, long before its deadline. */
class MisconfiguredClientTest {
  private static final StaticCredentialsProvider KEY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

  private final TestClock clock = new TestClock();

  private static EcsClientBuilder client() {
    return EcsClient.builder().region(Region.US_EAST_1).credentialsProvider(KEY);
  }

  private void assertEndsAtOnce(EcsClient client, String named) {
    try (client;
        Waiters waiters = Waiters.using(Ecs.using(client), Driver.settings(clock))) {
      WaitFailure failure = waiters.await(taskRunning(A1).atMost(Duration.ofHours(1))).getLeft();

      assertThat(failure)
          .isInstanceOfSatisfying(
              WaitFailure.CallFailed.class,
              call -> assertThat(call.failure()).isInstanceOf(EcsFailure.Misconfigured.class));
      assertThat(failure.message()).contains(named).doesNotContain("may have taken effect");
      assertThat(failure.report().polls()).isEqualTo(1);
    }
  }

  @Test
  void await_noCredentials_endsAtOnce() {
    assertEndsAtOnce(
        client()
            .credentialsProvider(
                AwsCredentialsProviderChain.of(SystemPropertyCredentialsProvider.create()))
            .build(),
        "There are no credentials");
  }

  @Test
  void await_mistypedRegion_endsAtOnceAndNamesTheHost() {
    assertEndsAtOnce(
        client().endpointOverride(URI.create("http://ecs.us-esat-1.invalid")).build(),
        "ecs.us-esat-1.invalid");
  }

  @Test
  void await_closedClient_endsAtOnce() {
    EcsClient closed = client().build();
    closed.close();

    assertEndsAtOnce(closed, "The client is closed");
  }
}
