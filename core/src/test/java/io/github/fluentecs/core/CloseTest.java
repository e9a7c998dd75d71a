package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.catalog.RuleBook;
import io.github.fluentecs.core.cluster.ListClusters;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.SimulatorServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** An interpreter closes the client that it made, and no other. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class CloseTest {
  private static final ListClusters COMMAND = ListClusters.builder().build();

  private final SimulatorServer server = EcsSimulator.create().startHttp(0);

  /** What the SDK's default chain finds. */
  private final Map<String, String> settings =
      Map.of(
          "aws.region", "us-east-1",
          "aws.accessKeyId", "key",
          "aws.secretAccessKey", "secret",
          "aws.endpointUrlEcs", server.endpoint().toString());

  @BeforeEach
  void set() {
    settings.forEach(System::setProperty);
  }

  @AfterEach
  void reset() {
    settings.keySet().forEach(System::clearProperty);
    server.close();
  }

  private static void assertClosed(EcsFailure failure) {
    assertThat(failure).isInstanceOf(EcsFailure.Misconfigured.class);
    assertThat(failure.retryable()).isFalse();
    assertThat(failure.message()).contains("is closed; nothing was sent");
  }

  @Test
  void execute_clientThatTheCallerClosed_isMisconfigured() {
    EcsClient client = EcsClient.create();
    EcsAsyncClient asyncClient = EcsAsyncClient.create();
    client.close();
    asyncClient.close();

    assertClosed(Ecs.using(client).execute(COMMAND).getLeft());
    assertClosed(Ecs.using(client).call(EcsClient::listClusters).getLeft());
    assertClosed(EcsAsync.using(asyncClient).execute(COMMAND).join().getLeft());
  }

  @Test
  void close_madeByCreate_closesTheClient() {
    Ecs ecs = Ecs.create();
    assertThat(ecs.execute(COMMAND).isRight()).isTrue();

    ecs.close();

    assertClosed(ecs.execute(COMMAND).getLeft());
  }

  @Test
  void close_copyOfOneMadeByCreate_closesTheSharedClient() {
    Ecs ecs = Ecs.create();

    ecs.withRules(RuleBook.standard().relaxing("CP-3")).clientTokens(() -> "token").close();

    assertClosed(ecs.execute(COMMAND).getLeft());
  }

  @Test
  void close_asyncMadeByCreate_closesTheClient() {
    EcsAsync ecs = EcsAsync.create();
    assertThat(ecs.execute(COMMAND).join().isRight()).isTrue();

    ecs.close();

    assertClosed(ecs.execute(COMMAND).join().getLeft());
  }

  @Test
  void close_clientOfTheCaller_staysOpen() {
    EcsClient client = EcsClient.create();
    EcsAsyncClient asyncClient = EcsAsyncClient.create();

    Ecs.using(client).close();
    EcsAsync.using(asyncClient).close();

    assertThat(client.listClusters().hasClusterArns()).isTrue();
    assertThat(asyncClient.listClusters().join().hasClusterArns()).isTrue();
    client.close();
    asyncClient.close();
  }
}
