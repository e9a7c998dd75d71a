package io.github.fluentecs.benchmarks.server;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.SimulatorServer;
import io.github.fluentecs.simulator.limit.RateLimits;
import java.io.IOException;
import java.time.Duration;
import software.amazon.awssdk.services.ecs.EcsClient;

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
      var unused = Jobs.start(client, tasks);
    }
    simulator.time().advance(Duration.ofMinutes(1));
  }
}
