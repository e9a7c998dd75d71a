package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.MetricConfiguration;
import software.amazon.awssdk.services.ecs.model.MonitoringConfiguration;

/**
 * The check of the member {@code monitoring}.
 *
 * @param count {@code Operation/monitoring} on how many metric configurations there are
 * @param resolution the same on their resolutions
 * @param names the same on how many metrics each has
 */
record MonitoringRules(Constraint count, Constraint resolution, Constraint names) {
  static final String MEMBER = "monitoring";
  private static final String METRICS = "metricConfigurations";

  static MonitoringRules of(String operation) {
    String id = operation + "/monitoring";
    return new MonitoringRules(
        Constraint.soft(
            id,
            METRICS,
            "at most 5 metric configurations",
            "Merge metrics of the same resolution.",
            "MonitoringConfiguration members"),
        Constraint.soft(
            id,
            METRICS + "[].resolutionSeconds",
            "20 or 60 seconds",
            "Choose one of the two resolutions.",
            "MetricConfiguration, resolutionSeconds"),
        Constraint.soft(
            id,
            METRICS + "[].metricNames",
            "1 to 5 metric names",
            "Name the metrics, five at most in one configuration.",
            "MetricConfiguration members"));
  }

  List<Constraint> constraints() {
    return Constraint.at(MEMBER, List.of(count, resolution, names));
  }

  /** Reports at the place of the member. */
  void check(@Nullable MonitoringConfiguration monitoring, Findings findings) {
    if (monitoring == null) {
      return;
    }
    List<MetricConfiguration> metrics = monitoring.metricConfigurations();
    findings.size(count, metrics, 0, 5);
    for (int i = 0; i < metrics.size(); i++) {
      Integer seconds = metrics.get(i).resolutionSeconds();
      if (seconds == null || (seconds != 20 && seconds != 60)) {
        findings.broken(resolution, seconds, i);
      }
      findings.size(names, metrics.get(i).metricNames(), 1, 5, i);
    }
  }
}
