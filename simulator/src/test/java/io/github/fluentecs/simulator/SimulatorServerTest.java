package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;

class SimulatorServerTest {
  private final EcsSimulator simulator = EcsSimulator.create();

  @Test
  void startHttp_sharesTheWorldWithClientsInProcess() {
    try (SimulatorServer server = simulator.startHttp(0);
        EcsClient outside = client(server.endpoint());
        EcsClient inside = simulator.client()) {
      outside.createCluster(request -> request.clusterName("prod"));

      assertThat(inside.listTasks(request -> request.cluster("prod")).taskArns()).isEmpty();
    }
  }

  @Test
  void startHttp_byDefault_isOnLoopback() {
    try (SimulatorServer server = simulator.startHttp(0)) {
      assertThat(server.endpoint().getHost()).isEqualTo("127.0.0.1");
      assertThat(server.endpoint().getPort()).isPositive();
    }
  }

  @Test
  void startHttp_onEveryAddress_isReachedOverLoopback() {
    Setup open = Setup.ofDefaults().access(NetworkAccess.openToNetwork());
    try (EcsSimulator world = EcsSimulator.create(open);
        SimulatorServer server = world.startHttp(new InetSocketAddress("0.0.0.0", 0));
        EcsClient outside = client(server.endpoint())) {
      assertThat(outside.createCluster().cluster().clusterName()).isEqualTo("default");
    }
  }

  @Test
  void startHttp_beyondLoopbackUnasked_isRefusedWithTheWordThatAllowsIt() {
    assertThatThrownBy(() -> simulator.startHttp(new InetSocketAddress("0.0.0.0", 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.0.0.0 can be reached from the network")
        .hasMessageContaining("NetworkAccess.openToNetwork()");
  }

  @Test
  void startHttp_onTakenPort_saysSo() {
    try (SimulatorServer server = simulator.startHttp(0)) {
      int port = server.endpoint().getPort();

      assertThatThrownBy(() -> simulator.startHttp(port))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining(":" + port);
    }
  }

  static EcsClient client(URI endpoint) {
    return EcsClient.builder()
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("ANY", "keys")))
        .endpointOverride(endpoint)
        .build();
  }
}
