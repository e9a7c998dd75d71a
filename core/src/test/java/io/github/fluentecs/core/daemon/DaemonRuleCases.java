package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.stream.Stream;

/** The boundaries of the rules of the actions on daemons and daemon task definitions. */
public final class DaemonRuleCases {
  private DaemonRuleCases() {}

  public static List<RuleCase> all() {
    return Stream.of(DaemonTaskDefinitionRuleCases.all()).flatMap(List::stream).toList();
  }
}
