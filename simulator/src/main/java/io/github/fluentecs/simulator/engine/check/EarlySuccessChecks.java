package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentEarlySuccessCriteria;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;

/** The rules for the criteria by which a rolling deployment is complete early. */
final class EarlySuccessChecks {
  private EarlySuccessChecks() {}

  static void check(DeploymentConfiguration configuration) {
    DeploymentEarlySuccessCriteria criteria = configuration.earlySuccessCriteria();
    if (criteria == null) {
      return;
    }
    Checks.that(criteria.enable() != null, "earlySuccessCriteria needs enable.");
    Checks.range("healthyPercent", criteria.healthyPercent(), 0, 100);
    if (criteria.enable()) {
      Checks.that(
          criteria.healthyPercent() != null && criteria.sourceServiceRevisionCleanup() != null,
          "earlySuccessCriteria that are enabled need healthyPercent and"
              + " sourceServiceRevisionCleanup.");
      Checks.that(
          criteria.healthyPercent()
              >= Objects.requireNonNullElse(configuration.minimumHealthyPercent(), 0),
          "The healthyPercent of earlySuccessCriteria must not be below minimumHealthyPercent.");
      Checks.that(
          configuration.strategy() == null
              || configuration.strategy() == DeploymentStrategy.ROLLING,
          "earlySuccessCriteria are only supported with the deployment strategy ROLLING.");
    }
  }
}
