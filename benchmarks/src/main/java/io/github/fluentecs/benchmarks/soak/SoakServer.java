package io.github.fluentecs.benchmarks.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.SimulatorServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;

/** The simulator under test; for each line of its standard input it prints what it takes up. */
final class SoakServer {
  /** An hour of what ECS remembers is a minute then. */
  private static final int SPEED = 60;

  private SoakServer() {}

  /** Prints the endpoint when it is ready, and ends with its standard input. */
  public static void main(String[] args) throws IOException {
    try (EcsSimulator simulator = EcsSimulator.create();
        SimulatorServer server = simulator.startHttp(0);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      simulator.time().follow(SPEED);
      System.out.println(server.endpoint());
      while (in.readLine() != null) {
        System.gc();
        System.out.println(
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
                + " "
                + ManagementFactory.getThreadMXBean().getThreadCount());
      }
    }
  }
}
