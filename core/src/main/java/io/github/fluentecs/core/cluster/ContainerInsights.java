package io.github.fluentecs.core.cluster;

import java.util.Locale;

/** The values of the cluster setting {@code containerInsights}. */
public enum ContainerInsights {
  /** No metrics are collected. */
  DISABLED,
  /** Metrics of clusters and services are collected. */
  ENABLED,
  /** Metrics down to tasks and containers are collected. */
  ENHANCED;

  /** Returns the value as ECS spells it, for example {@code enhanced}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
