package io.github.fluentecs.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The standalone jar in a process of its own, on a free port. */
final class StandaloneSimulator implements AutoCloseable {
  private static final Pattern ENDPOINT = Pattern.compile("answers at (\\S+)");

  /** Minutes pass in seconds: the clients' waiters ask every 6 or 15 real seconds. */
  private static final String SPEED = "100";

  private final Process process;
  private final Path output;
  private final Path errors;

  private StandaloneSimulator(Process process, Path output, Path errors) {
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  static StandaloneSimulator start(String client) throws IOException {
    Path folder = Files.createTempDirectory("simulator");
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = System.getProperty("standalone.jar");
    assertThat(Path.of(jar)).as("the jar for %s, which mvn verify builds", client).exists();
    Process process =
        new ProcessBuilder(java, "-jar", jar, "--port", "0", "--speed", SPEED, "--seed", "7")
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    return new StandaloneSimulator(process, output, errors);
  }

  URI endpoint() {
    Matcher found =
        Awaitility.await()
            .atMost(30, TimeUnit.SECONDS)
            .until(() -> ENDPOINT.matcher(Files.readString(output)), Matcher::find);
    return URI.create(found.group(1));
  }

  /** SIGTERM ends it, and nothing went wrong before. */
  void assertEndsOnSignal() throws IOException, InterruptedException {
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ends on SIGTERM").isTrue();
    assertThat(process.exitValue()).isEqualTo(128 + 15);
    assertThat(errors).isEmptyFile();
    assertThat(Files.readString(output))
        .endsWith("The ECS simulator stopped" + System.lineSeparator());
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    for (Path file : new Path[] {output, errors, output.getParent()}) {
      Files.delete(file);
    }
  }
}
