package io.github.fluentecs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every piece of code on the page on waiters stands in {@link WaitersPage}, and so compiles. */
class WaitersPageTest {
  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Path HERE = Path.of("src/test/java/io/github/fluentecs/examples");

  @Test
  void page_everyPieceOfCode_compiles() throws IOException {
    String source = withoutBlanks(Files.readString(HERE.resolve("WaitersPage.java")));
    List<String> pieces =
        CODE.matcher(Files.readString(Path.of("../docs/waiters.md")))
            .results()
            .map(MatchResult::group)
            .map(code -> code.substring("```java\n".length(), code.length() - "```".length()))
            .toList();

    assertThat(pieces)
        .hasSizeGreaterThan(5)
        .allSatisfy(code -> assertThat(source).contains(withoutBlanks(code)));
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s+", "");
  }
}
