package io.github.fluentecs.core.rule;

import org.jspecify.annotations.Nullable;

/** BRIDGE. */
public final class Findings {
  private final io.github.fluentecs.core.rule.internal.Findings sink;
  private @Nullable Rule<?> rule;

  Findings(io.github.fluentecs.core.rule.internal.Findings sink) {
    this.sink = sink;
  }

  void under(Rule<?> rule) {
    this.rule = rule;
  }

  public void broken(@Nullable Object given, int... indices) {
    Rule<?> broken = java.util.Objects.requireNonNull(rule);
    sink.broken(broken.constraint().at(broken.path()), given, indices);
  }
}
