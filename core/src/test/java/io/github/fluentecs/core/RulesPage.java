package io.github.fluentecs.core;

import io.github.fluentecs.core.catalog.Actions;
import io.github.fluentecs.core.rule.Constraint;
import java.util.List;
import java.util.Locale;

/** The page of rules as the rules themselves say it. */
final class RulesPage {
  private static final String HEAD =
      """
      # Rules

      What the library checks before it sends anything: %d rules on %d operations. The page is
      generated from the code; regenerate it with

          %s

      A HARD rule refuses; every source agrees on it. A SOFT rule refuses too; its limit has changed
      over time, or only one source states it. ADVICE never refuses: `advice()` on a command returns
      it, and `onAdvice(listener)` on `Ecs` and `EcsAsync` passes it on.

          ecs.withRules(RuleBook.standard().relaxing("CP-3"))      // without a SOFT rule
          ecs.withRules(RuleBook.standard().leavingOut("CP-6"))    // without a rule of any level

      In a path, `[]` is a position in a list. A null item in a list is refused too, by the rule
      `Operation/null`; a member of JSON that a request does not have is advice, `LossyCopy/json`.
      """;

  private static final String TABLE =
      """

      | rule | path | allowed | level | source |
      |---|---|---|---|---|
      """;

  private RulesPage() {}

  /** Returns the page; {@code command} is what generates it. */
  static String text(String command) {
    List<Action<?, ?>> all = Actions.all();
    long count = all.stream().mapToLong(action -> rows(action).size()).sum();
    StringBuilder page = new StringBuilder(HEAD.formatted(count, all.size(), command));
    Actions.byNoun().forEach((noun, actions) -> section(page, noun, actions));
    return page.toString();
  }

  private static void section(StringBuilder page, String noun, List<Action<?, ?>> actions) {
    String title = noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
    page.append("\n## ").append(title).append('\n');
    for (Action<?, ?> action : actions) {
      List<String> rows = rows(action);
      page.append("\n### ").append(action).append('\n');
      page.append(rows.isEmpty() ? "\nNothing to check.\n" : TABLE);
      rows.forEach(page::append);
    }
  }

  /** Returns a row for each rule, in the order in which violations come. */
  static List<String> rows(Action<?, ?> action) {
    return action.constraints().stream().map(RulesPage::row).distinct().toList();
  }

  private static String row(Constraint constraint) {
    return "| %s | `%s` | %s | %s | %s |\n"
        .formatted(
            cell(constraint.id()),
            constraint.path(),
            cell(constraint.allowed()),
            constraint.level(),
            cell(constraint.source()));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
  }
}
