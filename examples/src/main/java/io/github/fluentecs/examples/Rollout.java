package io.github.fluentecs.examples;

import io.github.fluentecs.waiters.console.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Two updates of a service on the embedded simulator, shown on the console while they are awaited:
 * a good one, and one whose image cannot be pulled, so that the circuit breaker rolls it back.
 */
public final class Rollout {
  private static final int TIMES_AS_FAST = 10;

  private Rollout() {}

  /**
   * Runs both.
   *
   * @param args {@code --plain} for lines in place of a table
   */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    boolean plain = args.length > 0 && args[0].equals("--plain");
    Console console = plain ? Console.plain(out) : Console.console();
    try (RolloutShow show = RolloutShow.paced(console, TIMES_AS_FAST)) {
      show.run(out);
    }
  }
}
