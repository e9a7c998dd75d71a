package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.MonitoringConfiguration;

/** The rules for the metrics of a service. */
final class MonitoringChecks {
  private static final Set<Integer> RESOLUTIONS = Set.of(20, 60);

  private MonitoringChecks() {}

  static void check(@Nullable MonitoringConfiguration monitoring) {
    if (monitoring != null) {
      Checks.atMost(5, "metricConfigurations", monitoring.metricConfigurations());
      monitoring
          .metricConfigurations()
          .forEach(
              metrics ->
                  Checks.that(
                      metrics.resolutionSeconds() == null
                          || RESOLUTIONS.contains(metrics.resolutionSeconds()),
                      "resolutionSeconds must be 20 or 60, not "
                          + metrics.resolutionSeconds()
                          + "."));
    }
  }
}
