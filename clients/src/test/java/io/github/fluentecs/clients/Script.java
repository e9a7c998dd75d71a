package io.github.fluentecs.clients;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A process that runs to its end. Standard output and standard error are one text. */
final class Script {
  private static final Duration DEADLINE = Duration.ofMinutes(10);

  private final ProcessBuilder builder;

  Script(List<String> command) {
    builder = new ProcessBuilder(command).redirectErrorStream(true);
  }

  /**
   * What a process said.
   *
   * @param status its exit status; -1 if it did not start or did not end in time
   * @param output what it printed
   */
  record Result(int status, String output) {
    /** What it printed, without the steps that passed. */
    String problems() {
      return output
          .lines()
          .filter(line -> !line.startsWith("ok "))
          .collect(joining(System.lineSeparator()));
    }

    String lastLine() {
      return output.lines().reduce("", (before, line) -> line.isBlank() ? before : line);
    }
  }

  static File folder(String name) {
    try {
      return Path.of(Objects.requireNonNull(Script.class.getResource("/" + name)).toURI()).toFile();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String file(String folder, String name) {
    return new File(folder(folder), name).getPath();
  }

  Script in(File folder) {
    builder.directory(folder);
    return this;
  }

  Result run(URI endpoint) throws IOException, InterruptedException {
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "ECS_ENDPOINT", endpoint.toString(),
                "AWS_ACCESS_KEY_ID", "any",
                "AWS_SECRET_ACCESS_KEY", "keys",
                "AWS_DEFAULT_REGION", "us-west-2",
                "AWS_MAX_ATTEMPTS", "1",
                "AWS_PAGER", "",
                "AWS_CONFIG_FILE", "none",
                "AWS_SHARED_CREDENTIALS_FILE", "none",
                "AWS_EC2_METADATA_DISABLED", "true"));
    Path output = Files.createTempFile("client", ".txt");
    try {
      Process process = builder.redirectOutput(output.toFile()).start();
      boolean ended = process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
      return new Result(ended ? process.exitValue() : -1, Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }

  /** Runs it to learn whether it works. */
  Result probe() {
    try {
      return run(URI.create("none"));
    } catch (IOException notThere) {
      return new Result(-1, String.valueOf(notThere.getMessage()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
