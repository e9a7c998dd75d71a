package io.github.fluentecs.benchmarks.server;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.RateLimits;
import io.github.fluentecs.simulator.SimulatorServer;
import java.io.IOException;
import java.time.Duration;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkMode;

/** Serves a cluster with running tasks until its standard input ends. */
final class ServerMain {
  private ServerMain() {}

  /** Prints the endpoint when it is ready. Arguments: the number of tasks, and the rate limits. */
  public static void main(String[] args) throws IOException {
    try (EcsSimulator simulator = EcsSimulator.create();
        SimulatorServer server = simulator.startHttp(0)) {
      fill(simulator, Integer.parseInt(args[0]));
      simulator.faults().limit(RateLimits.parse(args[1]));
      simulator.time().follow(1);
      System.out.println(server.endpoint());
      var unused = System.in.read();
    }
  }

  private static void fill(EcsSimulator simulator, int tasks) {
    try (EcsClient client = simulator.client()) {
      client.createCluster(cluster -> cluster.clusterName(Server.CLUSTER));
      client.registerTaskDefinition(
          definition ->
              definition
                  .family("job")
                  .containerDefinitions(
                      ContainerDefinition.builder().name("job").image("job").build())
                  .networkMode(NetworkMode.AWSVPC)
                  .requiresCompatibilitiesWithStrings("FARGATE")
                  .cpu("256")
                  .memory("512"));
      for (int started = 0; started < tasks; started += 10) {
        int count = Math.min(10, tasks - started);
        var unused =
            client.runTask(
                run ->
                    run.cluster(Server.CLUSTER)
                        .taskDefinition("job")
                        .count(count)
                        .launchType(LaunchType.FARGATE)
                        .networkConfiguration(
                            n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))));
      }
    }
    simulator.time().advance(Duration.ofMinutes(1));
  }
}
