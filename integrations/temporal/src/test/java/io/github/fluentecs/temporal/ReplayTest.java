package io.github.fluentecs.temporal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.testing.WorkflowReplayer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Histories of other JVMs, whose sets and maps had other orders. Where the calls of a wait have
 * changed on purpose, write them again with {@code -Dhistories.write=true}.
 */
class ReplayTest {
  private static final Path FOLDER = Path.of("src/test/resources/histories");

  static Stream<Named<Supplier<Story>>> stories() {
    return StoriesTest.stories();
  }

  private static Path file(Story story) {
    return FOLDER.resolve(story + ".json.gz");
  }

  private static String history(Story story) throws IOException {
    if (Boolean.getBoolean("histories.write")) {
      Files.createDirectories(FOLDER);
      try (OutputStream file = Files.newOutputStream(file(story));
          GZIPOutputStream zip = new GZIPOutputStream(file)) {
        zip.write(Story.played(story, true).toJson(false).getBytes(UTF_8));
      }
    }
    try (InputStream file = Files.newInputStream(file(story));
        GZIPInputStream zip = new GZIPInputStream(file)) {
      return new String(zip.readAllBytes(), UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void replay_historyOfAnotherJvm_makesTheSameCalls(Supplier<Story> stories) {
    Story story = stories.get();

    assertThatCode(() -> WorkflowReplayer.replayWorkflowExecution(history(story), story.code()))
        .doesNotThrowAnyException();
  }

  /** Answers of one type could be taken for each other. */
  @Test
  void replay_answerToAnotherRequest_isRefused() throws IOException {
    String history = history(new ReleaseStory());

    assertThatThrownBy(
            () ->
                WorkflowReplayer.replayWorkflowExecution(
                    history.replace(encoded("\"repo/web:2\""), encoded("\"repo/web:3\"")),
                    ReleaseWorkflow.Code.class))
        .hasStackTraceContaining("this answer is not that to");
  }

  private static String encoded(String argument) {
    return Base64.getEncoder().encodeToString(argument.getBytes(UTF_8));
  }
}
