package io.github.fluentecs.examples.scripts;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.family;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.SimulatorServer;
import io.vavr.control.Either;
import java.util.Map;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * What the scripts find: the SDK's default chain leads to a simulator with a cluster and a task
 * definition.
 */
final class World implements AutoCloseable {
  private static final double SPEED = 50;

  private final EcsSimulator simulator = EcsSimulator.create();
  private final SimulatorServer server = simulator.startHttp(0);
  private final Map<String, String> settings =
      Map.of(
          "aws.endpointUrlEcs", server.endpoint().toString(),
          "aws.region", "us-east-1",
          "aws.accessKeyId", "key",
          "aws.secretAccessKey", "secret");

  private World() {}

  static World open() {
    World world = new World();
    world.settings.forEach(System::setProperty);
    try (EcsClient client = world.simulator.client()) {
      Ecs ecs = Ecs.using(client);
      must(ecs.execute(cluster("prod").create().capacityProviders("FARGATE_SPOT").build()));
      for (int revision = 1; revision <= 7; revision++) {
        must(
            ecs.execute(
                family("worker")
                    .register(containerDefinition("worker", "worker"))
                    .fargate(256, 512)
                    .taskRole("arn:aws:iam::123456789012:role/worker")
                    .build()));
      }
    }
    world.simulator.time().follow(SPEED);
    return world;
  }

  private static void must(Either<EcsFailure, ?> done) {
    done.getOrElseThrow(EcsFailure::toException);
  }

  @Override
  public void close() {
    settings.keySet().forEach(System::clearProperty);
    server.close();
    simulator.close();
  }
}
