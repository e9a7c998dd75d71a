package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Item;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.MetricConfiguration;
import software.amazon.awssdk.services.ecs.model.MonitoringConfiguration;

/** Rules on the member {@code monitoring}; their id is {@code Operation/monitoring}. */
final class MonitoringRules {
  private static final String METRICS = "monitoring.metricConfigurations";

  private MonitoringRules() {}

  static <Q> List<Rule<Q>> on(
      String operation, Function<? super Q, ? extends @Nullable MonitoringConfiguration> member) {
    String id = operation + "/monitoring";
    Function<Q, @Nullable List<MetricConfiguration>> metrics =
        request -> metrics(member.apply(request));
    return List.of(
        Rule.size(
            Constraint.soft(
                id,
                "at most 5 metric configurations",
                "Merge metrics of the same resolution.",
                "MonitoringConfiguration members"),
            METRICS,
            metrics,
            Texts.range(0, 5)),
        Rule.each(
            Constraint.soft(
                id,
                "20 or 60 seconds",
                "Choose one of the two resolutions.",
                "MetricConfiguration, resolutionSeconds"),
            METRICS + "[].resolutionSeconds",
            metrics,
            Item.of(
                MetricConfiguration::resolutionSeconds,
                seconds -> seconds == 20 || seconds == 60)));
  }

  private static @Nullable List<MetricConfiguration> metrics(
      @Nullable MonitoringConfiguration monitoring) {
    return monitoring == null ? null : monitoring.metricConfigurations();
  }
}
