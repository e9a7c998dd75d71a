package io.github.fluentecs.simulator;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A simulator that runs by itself until it is stopped. */
final class Standalone {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  /** For calls in progress when it is stopped. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final PrintStream out;
  private final PrintStream err;
  private final InstantSource clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable SimulatorServer server;
  private volatile @Nullable EcsSimulator simulator;

  Standalone(PrintStream out, PrintStream err, InstantSource clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  /** Begins to run, or ends at once with a status. */
  OptionalInt start(List<String> args) {
    try {
      StandaloneOptions options = StandaloneOptions.parse(args, clock);
      if (options.isHelp()) {
        out.print(StandaloneOptions.USAGE);
        return OptionalInt.of(0);
      }
      serve(options);
      return OptionalInt.empty();
    } catch (UncheckedIOException e) {
      return end(FAILED, e);
    } catch (IllegalArgumentException e) {
      return end(MISUSED, e);
    }
  }

  private OptionalInt end(int status, RuntimeException why) {
    err.println("ecs-simulator: " + why.getMessage() + (status == MISUSED ? "; see --help" : ""));
    return OptionalInt.of(status);
  }

  private void serve(StandaloneOptions options) {
    InetSocketAddress address = new InetSocketAddress(address(options.host()), options.port());
    if (!address.getAddress().isLoopbackAddress() && !options.setup().access().isOpen()) {
      throw new IllegalArgumentException(
          "--host: "
              + options.host()
              + " can be reached from the network, where anyone may then do everything;"
              + " --open-to-network allows that");
    }
    EcsSimulator world = EcsSimulator.create(options.setup());
    simulator = world;
    SimulatorServer open =
        options
            .tls()
            .map(tls -> world.startHttps(address, tls))
            .orElseGet(() -> world.startHttp(address));
    server = open;
    Instant first = world.time().now();
    world.time().advancePerCall(options.perCall());
    if (options.speed() > 0) {
      world.time().follow(options.speed());
    }
    greet(options, open, first);
  }

  private static String pace(StandaloneOptions options) {
    if (options.speed() > 0) {
      return "time goes at speed " + options.speed();
    }
    return options.perCall().isZero()
        ? "time stands still until POST /_simulator/advance moves it"
        : "time moves by " + options.perCall() + " with each call";
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("--host: no address is known for " + host, e);
    }
  }

  private void greet(StandaloneOptions options, SimulatorServer open, Instant now) {
    out.println("The ECS simulator answers at " + open.endpoint());
    out.println("  " + pace(options) + ", from " + now);
    if (options.speed() > 1 && options.setup().behind() == null) {
      out.println("  it runs ahead of the real clock; with --behind it never does");
    }
    out.println("  aws ecs list-clusters --endpoint-url " + open.endpoint());
    out.flush();
  }

  /** Where it answers; to be asked once it runs. */
  SimulatorServer server() {
    return requireNonNull(server, "not started");
  }

  void await() throws InterruptedException {
    stopped.await();
  }

  /** Answers the calls in progress, and ends. */
  void stop() {
    SimulatorServer open = server;
    EcsSimulator world = simulator;
    if (open != null && world != null) {
      open.drain(FAREWELL);
      world.close();
      out.println("The ECS simulator stopped");
      out.flush();
    }
    stopped.countDown();
  }
}
