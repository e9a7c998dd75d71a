package io.github.fluentecs.core.service;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** The boundaries of the rules on deployment configurations. */
final class DeploymentRuleCases {
  private static final String MEMBER = "deploymentConfiguration";
  private static final String BREAKER = MEMBER + ".deploymentCircuitBreaker";
  private static final String ALARMS = MEMBER + ".alarms";

  private DeploymentRuleCases() {}

  static List<RuleCase> on(Function<DeploymentConfiguration, EcsRequest> request) {
    Function<UnaryOperator<DeploymentConfiguration.Builder>, EcsRequest> one =
        change -> request.apply(change.apply(DeploymentConfiguration.builder()).build());
    return List.of(
        new RuleCase(
            "DC-1",
            MEMBER + ".minimumHealthyPercent",
            one.apply(d -> d.minimumHealthyPercent(0)),
            one.apply(d -> d.minimumHealthyPercent(-1))),
        new RuleCase(
            "DC-1",
            MEMBER + ".minimumHealthyPercent",
            one.apply(d -> d.minimumHealthyPercent(100)),
            one.apply(d -> d.minimumHealthyPercent(101))),
        new RuleCase(
            "DC-2",
            MEMBER + ".maximumPercent",
            one.apply(d -> d.maximumPercent(0).minimumHealthyPercent(0)),
            one.apply(d -> d.maximumPercent(-1).minimumHealthyPercent(0))),
        new RuleCase(
            "DC-5",
            BREAKER,
            one.apply(d -> d.deploymentCircuitBreaker(b -> b.enable(true).rollback(false))),
            one.apply(d -> d.deploymentCircuitBreaker(b -> b.enable(true)))),
        new RuleCase(
            "DC-5",
            BREAKER + ".thresholdConfiguration",
            one.apply(d -> breaker(d, 3)),
            one.apply(d -> breaker(d, null))),
        new RuleCase(
            "DC-5",
            BREAKER + ".thresholdConfiguration.type",
            one.apply(d -> breaker(d, 3)),
            one.apply(
                d ->
                    d.deploymentCircuitBreaker(
                        b ->
                            b.enable(true)
                                .rollback(true)
                                .thresholdConfiguration(t -> t.type("PERCENT").value(3))))),
        new RuleCase(
            "DC-6",
            ALARMS,
            one.apply(d -> d.alarms(a -> a.alarmNames(List.of()).enable(false).rollback(false))),
            one.apply(d -> d.alarms(a -> a.enable(false).rollback(false)))),
        new RuleCase(
            "DC-6",
            ALARMS,
            one.apply(d -> d.alarms(a -> a.alarmNames("a").enable(true).rollback(true))),
            one.apply(d -> d.alarms(a -> a.alarmNames("a").enable(true)))));
  }

  private static DeploymentConfiguration.Builder breaker(
      DeploymentConfiguration.Builder configuration, Integer threshold) {
    return configuration.deploymentCircuitBreaker(
        b ->
            b.enable(true)
                .rollback(true)
                .thresholdConfiguration(t -> t.type("COUNT").value(threshold)));
  }
}
