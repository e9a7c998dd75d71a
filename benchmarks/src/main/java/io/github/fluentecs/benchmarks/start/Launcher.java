package io.github.fluentecs.benchmarks.start;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Starts programs.
 *
 * @param task the task that they describe
 * @param environment variables that they see
 */
record Launcher(String task, Map<String, String> environment) {
  /** Runs a program once, and returns the milliseconds that it took. */
  double run(Program program) {
    return program.run(task, environment);
  }

  /** Runs programs once a round, each round in an order of its own, after a round to warm up. */
  void run(List<Program> programs, int rounds, Starts starts) {
    Random random = new Random(rounds);
    List<Program> order = new ArrayList<>(programs);
    for (int round = -1; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (Program program : order) {
        double millis = run(program);
        if (round >= 0) {
          starts.add(program, millis);
        }
      }
    }
  }
}
