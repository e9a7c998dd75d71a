package io.github.fluentecs.examples;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.capacity.Capacity;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.simulator.EcsSimulator;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The environment of the tour: the client, and the differences between the simulator and AWS. */
final class Stage implements AutoCloseable {
  private static final double SPEED = 50;

  private final EcsClient client;
  private final String name;
  private final @Nullable AwsvpcConfiguration fargate;
  private final @Nullable EcsSimulator simulator;

  private Stage(
      EcsClient client,
      String name,
      @Nullable AwsvpcConfiguration fargate,
      @Nullable EcsSimulator simulator) {
    this.client = client;
    this.name = name;
    this.fargate = fargate;
    this.simulator = simulator;
  }

  static Stage open(Options options) {
    if (options.isAws()) {
      String[] subnets = options.subnets().toArray(String[]::new);
      AwsvpcConfiguration network = AwsvpcConfiguration.ofSubnets(subnets).withPublicIp();
      return new Stage(EcsClient.create(), "your AWS account", network, null);
    }
    URI endpoint = options.endpoint();
    return endpoint == null
        ? simulator()
        : new Stage(at(endpoint), endpoint.toString(), null, null);
  }

  /** The embedded simulator, whose clock runs fifty times as fast as real time. */
  private static Stage simulator() {
    EcsSimulator simulator = EcsSimulator.create();
    simulator.time().follow(SPEED);
    return new Stage(simulator.client(), "the embedded simulator", null, simulator);
  }

  private static EcsClient at(URI endpoint) {
    return EcsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("quickstart", "secret")))
        .build();
  }

  Ecs ecs() {
    return Ecs.using(client);
  }

  String name() {
    return name;
  }

  /** Returns whether the tour can register container instances; on AWS they are real machines. */
  boolean makesInstances() {
    return fargate == null;
  }

  Capacity capacity() {
    return fargate == null ? Capacity.ec2() : Capacity.fargate();
  }

  Optional<AwsvpcConfiguration> network() {
    return Optional.ofNullable(fargate);
  }

  @Override
  public void close() {
    client.close();
    if (simulator != null) {
      simulator.close();
    }
  }
}
