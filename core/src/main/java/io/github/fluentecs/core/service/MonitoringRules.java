package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Checks the member {@code monitoring}.
 *
 * @param count {@code Operation/monitoring} on how many metric configurations there are
 * @param resolution the same on their resolutions
 * @param names the same on how many metrics each has
 * @param known the same on which metrics they are
 */
record MonitoringRules(
    Constraint count, Constraint resolution, Constraint names, Constraint known) {
  private static final String MEMBER = "monitoring";
  private static final String METRICS = "metricConfigurations";

  private static final Set<String> KNOWN =
      Set.of(MetricConfiguration.CPU_UTILIZATION, MetricConfiguration.MEMORY_UTILIZATION);

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
            "MetricConfiguration members"),
        Constraint.soft(
            id,
            METRICS + "[].metricNames[]",
            "CPUUtilization or MemoryUtilization",
            "Use one of the two.",
            "MetricConfiguration, metricNames"));
  }

  List<Constraint> constraints() {
    return Constraint.at(MEMBER, List.of(count, resolution, names, known));
  }

  /** Reports at the place of the request. */
  void check(SdkPojo request, Findings findings) {
    if (NewerMember.MONITORING.read(request) instanceof SdkPojo monitoring
        && SdkMembers.read(monitoring, METRICS) instanceof List<?> metrics) {
      check(metrics, findings.at(MEMBER));
    }
  }

  private void check(List<?> metrics, Findings findings) {
    findings.size(count, metrics, 0, 5);
    for (int i = 0; i < metrics.size(); i++) {
      SdkPojo metric = (SdkPojo) metrics.get(i);
      Object seconds = SdkMembers.read(metric, "resolutionSeconds");
      if (seconds == null || (!seconds.equals(20) && !seconds.equals(60))) {
        findings.broken(resolution, seconds, i);
      }
      List<String> given = SdkMembers.texts(metric, "metricNames");
      findings.size(names, given, 1, 5, i);
      for (int name = 0; name < given.size(); name++) {
        findings.oneOf(known, given.get(name), KNOWN, i, name);
      }
    }
  }
}
