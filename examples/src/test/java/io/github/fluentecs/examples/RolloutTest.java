package io.github.fluentecs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.waiters.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The two rollouts are drawn as they go, and told as they end. */
class RolloutTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String told(Console console) {
    try (RolloutShow show = RolloutShow.instant(console)) {
      show.run(out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void run_plain_tellsSuccessAndRollback() {
    String told = told(Console.plain(out));

    assertThat(told)
        .containsPattern("\\] update to web:2: met\\n")
        .contains("(web:2) of service", "was rolled out.")
        .containsPattern("\\] update to broken:1: stopped: task \\w{8}: app: CannotPullContainer")
        .containsPattern("\\] update to broken:1: failed\\n")
        .contains("was rolled back to deployment", "cause: IMAGE_PULL", "Push the image");
  }

  @Test
  void run_live_drawsTables() {
    String told = told(Console.live(out, 100));

    assertThat(told)
        .contains("update to web:2: met after", "update to broken:1: failed after")
        .containsPattern("service web  ACTIVE  IN_PROGRESS +3 +\\d +\\d +\\d\\n")
        .contains("note: PRIMARY broken:1: 0 of 3 running");
  }
}
