package io.github.fluentecs.examples;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.capacity.Capacity;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.simulator.EcsSimulator;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Where the tour takes place: the client, and what differs between a simulator and AWS. */
final class Stage implements AutoCloseable {
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final long TICK_MILLIS = 20;

  private final EcsClient client;
  private final String name;
  private final @Nullable AwsvpcConfiguration fargate;
  private final @Nullable ScheduledExecutorService clock;

  private Stage(
      EcsClient client,
      String name,
      @Nullable AwsvpcConfiguration fargate,
      @Nullable ScheduledExecutorService clock) {
    this.client = client;
    this.name = name;
    this.fargate = fargate;
    this.clock = clock;
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

  /** The embedded simulator, whose clock runs fifty times as fast as ours. */
  private static Stage simulator() {
    EcsSimulator simulator = EcsSimulator.create();
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "simulated-time");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        clock.scheduleAtFixedRate(
            () -> simulator.time().advance(TICK), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    return new Stage(simulator.client(), "the embedded simulator", null, clock);
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

  /** Whether container instances can be made up here; on AWS they are real machines. */
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
    if (clock != null) {
      clock.shutdownNow();
    }
    client.close();
  }
}
