package io.github.fluentecs.core;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Rule;
import java.util.List;
import java.util.Locale;

/** The page of rules as the rules themselves say it. */
final class RulesPage {
  private static final String HEAD =
      """
      # Rules

      What the library checks before it sends anything: %d rules on %d operations. The page is
      generated from the rules themselves; write it anew with

          %s

      A HARD rule always applies. A SOFT rule guards a limit that has changed over time, or that only
      one source states; `relaxing(id)` on `Ecs`, `EcsAsync` and `RuleBook` leaves it out. In a path,
      `[]` stands for a position in a list. A null among the items of a list that a rule looks at is
      refused as well, by the rule `Operation/null`.
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
    return action.rules().list().stream().map(RulesPage::row).distinct().toList();
  }

  private static String row(Rule<?> rule) {
    Constraint constraint = rule.constraint();
    return "| %s | `%s` | %s | %s | %s |\n"
        .formatted(
            cell(rule.id()),
            rule.path(),
            cell(constraint.allowed()),
            constraint.level(),
            cell(constraint.source()));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
  }
}
