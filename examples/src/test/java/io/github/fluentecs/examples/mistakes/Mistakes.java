package io.github.fluentecs.examples.mistakes;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static io.github.fluentecs.dsl.EcsDsl.subnets;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.instance.Resource;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.dsl.EcsDsl;
import io.github.fluentecs.dsl.ServiceScope;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import java.time.Duration;

/**
 * What the mistakes are made with: a simulated cluster {@code prod} with a service {@code web} that
 * runs two tasks of {@code web:1} on an instance, and a task definition {@code worker:1} for
 * Fargate. Each mistake is a method whose comment is its title.
 */
abstract class Mistakes implements AutoCloseable {
  final EcsSimulator simulator = EcsSimulator.create();
  final Ecs ecs = Ecs.using(simulator.client());
  final Waiters waiters =
      Waiters.using(
          ecs,
          WaiterSettings.builder()
              .time(TimeSource.virtual(simulator.time()::now, simulator.time()::advance))
              .build());
  final ClusterScope prod = cluster("prod");
  final ServiceScope web = prod.service("web");
  final AwsvpcConfiguration network = subnets("subnet-1").securityGroups("sg-1");

  Mistakes() {
    done(prod.create().capacityProviders("FARGATE", "FARGATE_SPOT").build());
    done(
        prod.registerContainerInstance()
            .totalResources(Resource.cpu(2048), Resource.memory(4096))
            .build());
    done(family("web").register(containerDefinition("app", "repo/web:1").memory(512)).build());
    done(
        family("worker")
            .register(containerDefinition("app", "repo/worker:1"))
            .fargate(256, 512)
            .build());
    done(web.create("web:1", 2).build());
    simulator.time().advance(Duration.ofMinutes(5));
  }

  /** The result of a command that is no mistake. */
  final <R> R done(EcsCommand<R> command) {
    return ecs.execute(command).getOrElseThrow(EcsFailure::toException);
  }

  /** A task of the service. */
  final String aTask() {
    return done(prod.listTasks().filter(EcsDsl.where().service("web")).build().allPages())
        .get(0)
        .text();
  }

  @Override
  public final void close() {
    System.clearProperty("aws.region"); // a mistake may have given one
    waiters.close();
    ecs.close();
    simulator.close();
  }
}
