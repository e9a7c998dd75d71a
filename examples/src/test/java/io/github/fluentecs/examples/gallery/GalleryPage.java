package io.github.fluentecs.examples.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The page that shows each job twice: with the SDK alone, and with this library. */
final class GalleryPage {
  static final Path PATH = Path.of("../docs/moving.md");
  static final List<Job> JOBS =
      List.of(
          new Job("Deploy", Deploy::run, "deploy", Raw::deploy, "rolled out"),
          new Job("Scale", Scale::run, "scale", Raw::scale, "6 tasks run"),
          new Job("Migrate", Migrate::run, "migrate", Raw::migrate, "exited with"),
          new Job("StartAll", StartAll::run, "startAll", Raw::startAll, "10 tasks started"),
          new Job("AllTasks", AllTasks::run, "allTasks", Raw::allTasks, "service:web=4"),
          new Job("Drain", Drain::run, "drain", Raw::drain, "0 tasks left"),
          new Job("Shift", Shift::run, "shift", Raw::shift, "2 tasks run"),
          new Job("Protect", Protect::run, "protect", Raw::protect, "then no longer"),
          new Job(
              "ReleaseImage",
              ReleaseImage::run,
              "release",
              RawDeployments::release,
              "released web:2"),
          new Job(
              "UndoRelease", UndoRelease::run, "rollback", RawDeployments::rollback, "at web:1"),
          new Job(
              "GatedRelease",
              GatedRelease::run,
              "gated",
              RawDeployments::gated,
              "2 gates passed: "),
          new Job(
              "RunToItsEnd",
              RunToItsEnd::run,
              "toItsEnd",
              RawDeployments::toItsEnd,
              "exit code 0"));

  private static final Path MAIN = Path.of("src/main/java/io/github/fluentecs/examples/gallery");
  private static final Path TEST = Path.of("src/test/java/io/github/fluentecs/examples/gallery");
  private static final Pattern HELPERS =
      Pattern.compile("  static \\S+Builder copy\\(.*?(?=\n\n  @Supp)", Pattern.DOTALL);
  private static final String HEAD =
      """
      # Moving from the raw SDK

      The same jobs twice: with the SDK alone, written as carefully as a person would, and with this library.
      Both run in a test on the same simulated cluster, and both do it. The SDK's version leaves out what the
      library does besides: throttled polls slow a wait down instead of ending it, requests are checked before
      they are sent, what failed says why and what to do. Later jobs use `copy` and `rolledOut` of the first one,
      which are counted there alone.

      An `EcsClient` that you have stays: `Ecs.using(client)` uses it, and both can be used side by side.

      """;

  private GalleryPage() {}

  /** A job: the recipe, the SDK's method, and what both tell. */
  record Job(
      String recipe,
      Recipe fluent,
      String method,
      BiFunction<EcsClient, Runnable, String> raw,
      String told) {
    String title() throws IOException {
      Matcher found = Pattern.compile("/\\*\\* (.*?)\\. \\*/").matcher(read(MAIN, recipe));
      if (!found.find()) {
        throw new IllegalStateException(recipe + " has no comment");
      }
      return found.group(1);
    }

    String withTheLibrary() throws IOException {
      return body(read(MAIN, recipe), "run");
    }

    String withTheSdk() throws IOException {
      return body(read(TEST, "Raw") + read(TEST, "RawDeployments"), method) + helpers();
    }

    /** Methods that this is the first job to call; others use them too. */
    private String helpers() throws IOException {
      if (!method.equals("deploy")) {
        return "";
      }
      Matcher found = HELPERS.matcher(read(TEST, "Raw"));
      if (!found.find()) {
        throw new IllegalStateException("no helpers");
      }
      return "\n\n" + found.group().stripIndent().strip();
    }
  }

  private static String read(Path folder, String type) throws IOException {
    return Files.readString(folder.resolve(type + ".java"));
  }

  private static String body(String source, String method) {
    Matcher found =
        Pattern.compile("  static String " + method + "\\(.*?\\) \\{\n(.*?)\n  }\n", Pattern.DOTALL)
            .matcher(source);
    if (!found.find()) {
      throw new IllegalStateException("no " + method);
    }
    return found.group(1).stripIndent();
  }

  static int lines(String code) {
    return (int) code.lines().filter(line -> !line.isBlank()).count();
  }

  static String text() throws IOException {
    StringBuilder table = new StringBuilder("| job | SDK, lines | here |\n|---|---|---|\n");
    StringBuilder jobs = new StringBuilder();
    for (Job job : JOBS) {
      table.append(
          "| %s: [`%s`](../examples/src/main/java/io/github/fluentecs/examples/gallery/%s.java) | %d | %d |\n"
              .formatted(
                  job.title(),
                  job.recipe(),
                  job.recipe(),
                  lines(job.withTheSdk()),
                  lines(job.withTheLibrary())));
      jobs.append("\n## ").append(job.title()).append("\n\nWith the SDK:\n\n```java\n");
      jobs.append(job.withTheSdk()).append("\n```\n\nHere:\n\n```java\n");
      jobs.append(job.withTheLibrary()).append("\n```\n");
    }
    return HEAD + table + jobs;
  }
}
