package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.limit.Quotas;
import io.github.fluentecs.simulator.limit.RateLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/**
 * How the standalone simulator runs.
 *
 * @param isHelp whether only the usage is asked for
 * @param host the name or address to listen on
 * @param port 0 for any free one
 * @param speed how many simulated seconds pass per real second; 0 while time stands still
 * @param perCall how far each call moves time
 * @param tls the key and certificate of its server; empty to answer without TLS
 * @param setup what its world starts from
 */
record StandaloneOptions(
    boolean isHelp,
    String host,
    int port,
    double speed,
    Duration perCall,
    Optional<SSLContext> tls,
    Setup setup) {
  static final String USAGE =
      """
      Usage: java -jar fluent-ecs-simulator-<version>-standalone.jar [options]

      Amazon ECS on this machine, for the AWS CLI and SDKs of any language. It needs no account;
      calls have to be signed, but any keys will do.

        --port N        the port; 0 takes any free one                     [3270]
        --host NAME     the address to listen on                           [127.0.0.1]
        --open-to-network
                        allow a --host beyond loopback: anyone who reaches it
                        may do everything, and no signature is checked     [this machine only]
        --allow-host NAMES
                        answer under these names too, such as ecs,ecs.local;
                        other Hosts than localhost are refused             [none]
        --speed X       simulated seconds per real second; 0 stops time    [1]
        --advance-per-call SPAN
                        how far each call moves time: 5, or PT5S           [0]
        --start TIME    the first instant, such as 2026-01-01T00:00:00Z    [now; with --speed 0 that]
        --behind SPAN   start so long before now, such as PT2H, and never
                        pass the real clock; in place of --start           [off]
        --seed N        decides every id and every choice by chance        [0]
        --throttle L    rate limits: off, real, a factor such as 0.5, and
                        custom buckets: "off CLUSTER_READ=10/2"            [off]
        --quotas Q      quotas of the account other than those of ECS:
                        "TASKS_PER_SERVICE=10000 CLUSTERS_PER_ACCOUNT=9"   [those of ECS]
        --keystore F    answer over HTTPS with the key in this keystore    [HTTP]
        --keystore-password P
                        its password                                       [changeit]
        --account ID    the account, 12 digits                             [123456789012]
        --region R      the Region of every call                           [that of its signature]
        --help          this text

      Under /_simulator/ are its health and events, and control of faults, time and resets.
      """;

  private static final List<String> NAMES =
      List.of(
          "port",
          "host",
          "speed",
          "advance-per-call",
          "start",
          "behind",
          "seed",
          "throttle",
          "keystore",
          "keystore-password",
          "account",
          "region",
          "quotas",
          "allow-host");

  private static final String OPEN = "open-to-network";

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if it can not be read; the message names the option
   */
  static StandaloneOptions parse(List<String> args, InstantSource clock) {
    CommandLine line = CommandLine.parse(args, NAMES, List.of(OPEN));
    double speed = line.value("speed", StandaloneOptions::speed).orElse(1.0);
    Setup setup = setup(line);
    Optional<Instant> start = line.value("start", StandaloneOptions::instant);
    Optional<Duration> behind = line.value("behind", Spans::parse);
    if (start.isPresent() && behind.isPresent()) {
      throw new IllegalArgumentException("--start and --behind exclude each other");
    }
    Instant first = start.orElseGet(() -> speed == 0 ? setup.start() : now(clock));
    return new StandaloneOptions(
        line.isHelp(),
        line.value("host", Function.identity()).orElse("127.0.0.1"),
        line.value("port", StandaloneOptions::port).orElse(3270),
        speed,
        line.value("advance-per-call", Spans::parse).orElse(Duration.ZERO),
        tls(line),
        behind.map(setup::behind).orElseGet(() -> setup.start(first)));
  }

  private static Optional<SSLContext> tls(CommandLine line) {
    String password = line.value("keystore-password", Function.identity()).orElse("changeit");
    return line.value("keystore", file -> KeystoreTls.read(Path.of(file), password));
  }

  private static Instant now(InstantSource clock) {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Setup setup(CommandLine line) {
    Setup setup = Setup.ofDefaults();
    setup = line.value("seed", StandaloneOptions::seed).map(setup::seed).orElse(setup);
    setup = line.value("throttle", RateLimits::parse).map(setup::rateLimits).orElse(setup);
    setup = line.value("account", setup::account).orElse(setup);
    setup = line.value("quotas", Quotas::parse).map(setup::quotas).orElse(setup);
    setup = setup.access(access(line));
    return line.value("region", setup::region).orElse(setup);
  }

  private static NetworkAccess access(CommandLine line) {
    NetworkAccess access =
        line.has(OPEN) ? NetworkAccess.openToNetwork() : NetworkAccess.ofThisMachine();
    return line.value("allow-host", names -> access.under(names.split(",", -1))).orElse(access);
  }

  private static int port(String text) {
    int port = (int) number(text);
    if (port != number(text) || port < 0 || port > 65_535) {
      throw new IllegalArgumentException("0 to 65535 is a port, not " + text);
    }
    return port;
  }

  private static long seed(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a whole number is a seed, not " + text, e);
    }
  }

  private static double speed(String text) {
    double speed = number(text);
    if (!(speed >= 0 && speed <= VirtualTime.MAX_SPEED)) {
      throw new IllegalArgumentException(
          "0 to " + VirtualTime.MAX_SPEED + " is a speed, not " + text);
    }
    return speed;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a number is needed, not " + text, e);
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "an instant such as 2026-01-01T00:00:00Z is needed, not " + text, e);
    }
  }
}
