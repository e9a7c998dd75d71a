package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.catalog.Actions;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The page of rules says what the rules say. */
class RulesPageTest {
  private static final GeneratedPage PAGE =
      new GeneratedPage("rules.md", RulesPageTest.class, "rules.write", RulesPage::text);

  @Test
  void page_rulesOfAllActions_isNotStale() throws IOException {
    PAGE.assertIsNotStale();
  }

  @Test
  void text_everyRule_hasARow() {
    String page = PAGE.expected();

    for (Action<?, ?> action : Actions.all()) {
      String section = page.substring(page.indexOf("\n### " + action + "\n"));
      assertThat(action.constraints())
          .allSatisfy(
              rule -> assertThat(section).contains("| " + rule.id() + " | `" + rule.path() + "`"));
    }
  }
}
