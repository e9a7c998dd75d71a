package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A client that cannot send anything ends a wait at the first poll, long before its deadline. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class MisconfiguredClientTest {
  private final TestClock clock = new TestClock();

  /** What the SDK's default chain finds, and must not find. */
  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "aws.disableEc2Metadata", "true",
              "aws.configFile", "/nonexistent/config",
              "aws.sharedCredentialsFile", "/nonexistent/credentials",
              "aws.endpointUrlEcs", "http://ecs.us-esat-1.invalid",
              "aws.region", "us-east-1",
              "aws.accessKeyId", "key",
              "aws.secretAccessKey", "secret"));

  private EcsClient client() {
    settings.forEach(System::setProperty);
    return EcsClient.create();
  }

  @AfterEach
  void reset() {
    settings.keySet().forEach(System::clearProperty);
  }

  private void assertEndsAtOnce(EcsClient client, String named) {
    try (client;
        Waiters waiters = Waiters.using(Ecs.using(client), Driver.settings(clock))) {
      WaitFailure failure = waiters.await(taskRunning(A1).atMost(Duration.ofHours(1))).getLeft();

      assertThat(failure)
          .isInstanceOfSatisfying(
              WaitFailure.CallFailed.class,
              call -> assertThat(call.failure()).isInstanceOf(EcsFailure.Misconfigured.class));
      assertThat(failure.message()).contains(named).doesNotContain("may have had its effect");
      assertThat(failure.report().polls()).isEqualTo(1);
    }
  }

  @Test
  void await_noCredentials_endsAtOnce() {
    settings.keySet().removeIf(key -> key.endsWith("Key") || key.endsWith("KeyId"));

    assertEndsAtOnce(client(), "There are no credentials");
  }

  @Test
  void await_unknownHost_endsAtOnceAndNamesTheHost() {
    assertEndsAtOnce(client(), "ecs.us-esat-1.invalid");
  }

  @Test
  void await_closedClient_endsAtOnce() {
    EcsClient closed = client();
    closed.close();

    assertEndsAtOnce(closed, "client is closed");
  }
}
