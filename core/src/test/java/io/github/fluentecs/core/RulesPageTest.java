package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.catalog.Actions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of rules says what the rules say. */
class RulesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "rules.md");
  private static final String WRITE =
      "mvn -pl core -am test -Dtest=RulesPageTest -Drules.write=true"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  @Test
  void page_rulesOfAllActions_isNotStale() throws IOException {
    String expected = RulesPage.text(WRITE);
    if (Boolean.getBoolean("rules.write")) {
      Files.writeString(PAGE, expected);
    }

    assertThat(Files.readString(PAGE))
        .as("docs/rules.md is stale; write it anew with%n%n    %s%n", WRITE)
        .isEqualTo(expected);
  }

  @Test
  void text_everyRule_hasARow() {
    String page = RulesPage.text(WRITE);

    for (Action<?, ?> action : Actions.all()) {
      String section = page.substring(page.indexOf("\n### " + action + "\n"));
      assertThat(action.constraints())
          .allSatisfy(
              rule -> assertThat(section).contains("| " + rule.id() + " | `" + rule.path() + "`"));
    }
  }
}
