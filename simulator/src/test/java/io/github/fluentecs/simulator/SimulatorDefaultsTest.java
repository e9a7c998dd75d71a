package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Every row of docs/simulator-defaults.md is in an answer, byte for byte as on the wire. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatorDefaultsTest {
  private static final Pattern ROW =
      Pattern.compile("\\| ([^`|]+) \\| `([^`]+)` \\| (?:`([^`]+)`|absent) \\| ([^|]+) \\|");
  private static final Pattern STEP = Pattern.compile("([A-Za-z]+)((?:\\[\\d+])*)");

  private final DefaultAnswers answers = new DefaultAnswers();

  /**
   * One row.
   *
   * @param answer the call, with what is special about it
   * @param path where the default is
   * @param value it as JSON; null for a member that is not there
   */
  record Row(String answer, String path, String value) {}

  @AfterAll
  void close() {
    answers.close();
  }

  static List<Row> rows() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("..", "docs", "simulator-defaults.md"))) {
      return lines
          .map(ROW::matcher)
          .filter(Matcher::matches)
          .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void row_ofThePage_isInTheAnswer(Row row) {
    JsonNode node = answers.of(row.answer());
    String[] path = row.path().split("\\.", -1);
    for (int i = 0; i < path.length - 1; i++) {
      node = step(node, path[i]);
    }
    String last = path[path.length - 1];
    if (row.value() == null) {
      assertThat(node.asObject()).as("%s", node).doesNotContainKey(last);
    } else {
      assertThat(step(node, last)).isEqualTo(JsonNode.parser().parse(row.value()));
    }
  }

  private static JsonNode step(JsonNode node, String text) {
    Matcher step = STEP.matcher(text);
    assertThat(step.matches()).as(text).isTrue();
    assertThat(node.asObject()).containsKey(step.group(1));
    JsonNode next = node.asObject().get(step.group(1));
    for (String index : step.group(2).replaceAll("[\\[\\]]+", " ").strip().split(" ", -1)) {
      next = index.isEmpty() ? next : next.asArray().get(Integer.parseInt(index));
    }
    return next;
  }

  @Test
  void page_hasRowsOfEveryAnswer() throws IOException {
    assertThat(rows().stream().map(Row::answer).distinct())
        .containsExactlyInAnyOrderElementsOf(answers.names());
  }
}
