package io.github.fluentecs.simulator;

import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;

/** The simulator as a program of its own; {@code --help} tells its options. */
final class StandaloneMain {
  private StandaloneMain() {}

  public static void main(String[] args) throws InterruptedException {
    quietenSlf4j();
    Standalone standalone = new Standalone(System.out, System.err, InstantSource.system());
    OptionalInt status = standalone.start(List.of(args));
    if (status.isPresent()) {
      System.exit(status.getAsInt());
    }
    Runtime.getRuntime().addShutdownHook(new Thread(standalone::stop, "ecs-simulator-stop"));
    standalone.await();
  }

  /** The SDK logs through SLF4J, which warns when there is no provider; none is needed here. */
  private static void quietenSlf4j() {
    String verbosity = "slf4j.internal.verbosity";
    System.setProperty(verbosity, System.getProperty(verbosity, "ERROR"));
  }
}
