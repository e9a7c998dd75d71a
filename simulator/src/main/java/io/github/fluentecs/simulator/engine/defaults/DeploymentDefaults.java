package io.github.fluentecs.simulator.engine.defaults;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;

/** The defaults of deployment configurations. */
public final class DeploymentDefaults {
  private static final DeploymentConfiguration NONE = DeploymentConfiguration.builder().build();
  private static final DeploymentCircuitBreaker OFF =
      DeploymentCircuitBreaker.builder().enable(false).rollback(false).build();

  private DeploymentDefaults() {}

  /** The configuration with everything said. */
  public static DeploymentConfiguration complete(
      @Nullable DeploymentConfiguration given, boolean isDaemon) {
    DeploymentConfiguration configuration = Given.or(given, NONE);
    return configuration.toBuilder()
        .minimumHealthyPercent(Given.or(configuration.minimumHealthyPercent(), isDaemon ? 0 : 100))
        .maximumPercent(Given.or(configuration.maximumPercent(), isDaemon ? 100 : 200))
        .deploymentCircuitBreaker(Given.or(configuration.deploymentCircuitBreaker(), OFF))
        .strategy(Given.or(configuration.strategy(), DeploymentStrategy.ROLLING))
        .bakeTimeInMinutes(Given.or(configuration.bakeTimeInMinutes(), 0))
        .build();
  }

  /** A configuration in which what is given takes the place of what was there. */
  public static DeploymentConfiguration merge(
      DeploymentConfiguration old, DeploymentConfiguration given, boolean isDaemon) {
    return complete(given, isDaemon).toBuilder()
        .minimumHealthyPercent(Given.or(given.minimumHealthyPercent(), old.minimumHealthyPercent()))
        .maximumPercent(Given.or(given.maximumPercent(), old.maximumPercent()))
        .deploymentCircuitBreaker(
            Given.or(given.deploymentCircuitBreaker(), old.deploymentCircuitBreaker()))
        .alarms(Given.or(given.alarms(), old.alarms()))
        .earlySuccessCriteria(Given.or(given.earlySuccessCriteria(), old.earlySuccessCriteria()))
        .build();
  }
}
