package io.github.fluentecs.core.service;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentEarlySuccessCriteria;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** The boundaries of the rules on deployments that are complete early. */
final class EarlySuccessCases {
  private static final String MEMBER = "deploymentConfiguration.earlySuccessCriteria";

  private EarlySuccessCases() {}

  static List<RuleCase> on(Function<DeploymentConfiguration, EcsRequest> request) {
    EcsRequest off = request.apply(with(null, c -> c.enable(false)));
    return List.of(
        new RuleCase(
            "DC-9", MEMBER + ".enable", off, request.apply(with(null, c -> c.healthyPercent(50)))),
        new RuleCase("DC-9", MEMBER, off, request.apply(with(null, c -> c.enable(true)))),
        new RuleCase(
            "DC-9",
            MEMBER,
            request.apply(with("ROLLING", c -> on(c, 100))),
            request.apply(with("BLUE_GREEN", c -> on(c, 100)))),
        new RuleCase(
            "DC-9",
            MEMBER + ".healthyPercent",
            request.apply(with(null, c -> on(c, 100))),
            request.apply(with(null, c -> on(c, 101)))),
        new RuleCase(
            "DC-9",
            MEMBER + ".healthyPercent",
            request.apply(with(null, c -> on(c, 50))),
            request.apply(with(null, c -> on(c, 49)))),
        new RuleCase(
            "DC-9",
            MEMBER + ".sourceServiceRevisionCleanup",
            request.apply(with(null, c -> on(c, 50).sourceServiceRevisionCleanup("BLOCKING"))),
            request.apply(with(null, c -> on(c, 50).sourceServiceRevisionCleanup("NONE")))));
  }

  private static DeploymentEarlySuccessCriteria.Builder on(
      DeploymentEarlySuccessCriteria.Builder criteria, int percent) {
    return criteria.enable(true).healthyPercent(percent).sourceServiceRevisionCleanup("DEFERRED");
  }

  private static DeploymentConfiguration with(
      String strategy, Consumer<DeploymentEarlySuccessCriteria.Builder> criteria) {
    return DeploymentConfiguration.builder()
        .minimumHealthyPercent(50)
        .strategy(strategy)
        .bakeTimeInMinutes(5)
        .earlySuccessCriteria(criteria)
        .build();
  }
}
