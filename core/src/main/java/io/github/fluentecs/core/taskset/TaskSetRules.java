package io.github.fluentecs.core.taskset;

import io.github.fluentecs.core.capacity.StrategyRules;
import io.github.fluentecs.core.cluster.ClusterRules;
import io.github.fluentecs.core.network.LoadBalancerRules;
import io.github.fluentecs.core.network.NetworkRules;
import io.github.fluentecs.core.network.ServiceRegistryRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.Rules;
import io.github.fluentecs.core.service.ServiceTokenRule;
import io.github.fluentecs.core.tag.TagRules;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetRequest;

/** The rules of the actions on task sets. */
final class TaskSetRules {
  private TaskSetRules() {}

  static Rules<CreateTaskSetRequest> createTaskSet() {
    return Rules.of(CreateTaskSetRequest.class)
        .addAll(ClusterRules.mandatory(CreateTaskSetRequest::cluster))
        .require("service", CreateTaskSetRequest::service)
        .add(References.form("service", CreateTaskSetRequest::service))
        .require("taskDefinition", CreateTaskSetRequest::taskDefinition)
        .add(References.form("taskDefinition", CreateTaskSetRequest::taskDefinition))
        .add(
            StrategyRules.notBoth(
                CreateTaskSetRequest::launchTypeAsString,
                CreateTaskSetRequest::capacityProviderStrategy))
        .addAll(
            StrategyRules.on(
                "capacityProviderStrategy", CreateTaskSetRequest::capacityProviderStrategy))
        .addAll(NetworkRules.on(CreateTaskSetRequest::networkConfiguration))
        .addAll(LoadBalancerRules.onTaskSet(CreateTaskSetRequest::loadBalancers))
        .addAll(ServiceRegistryRules.on(CreateTaskSetRequest::serviceRegistries))
        .addAll(scale("CreateTaskSet", CreateTaskSetRequest::scale))
        .add(ServiceTokenRule.on(CreateTaskSetRequest::clientToken))
        .addAll(TagRules.on(CreateTaskSetRequest::tags))
        .build();
  }

  static Rules<UpdateTaskSetRequest> updateTaskSet() {
    return Rules.of(UpdateTaskSetRequest.class)
        .addAll(ClusterRules.mandatory(UpdateTaskSetRequest::cluster))
        .require("service", UpdateTaskSetRequest::service)
        .add(References.form("service", UpdateTaskSetRequest::service))
        .require("taskSet", UpdateTaskSetRequest::taskSet)
        .add(References.form("taskSet", UpdateTaskSetRequest::taskSet))
        .require("scale", UpdateTaskSetRequest::scale)
        .addAll(scale("UpdateTaskSet", UpdateTaskSetRequest::scale))
        .build();
  }

  private static <Q> List<Rule<Q>> scale(
      String operation, Function<? super Q, ? extends @Nullable Scale> scale) {
    return List.of(
        Rule.of(
            Constraint.hard(
                operation + "/scale",
                "0 to 100 percent",
                "Scale by a part of the service's desired count.",
                "Scale, value"),
            "scale.value",
            (request, findings) -> {
              Scale given = scale.apply(request);
              if (given != null && !inRange(given.value())) {
                findings.broken(given.value());
              }
            }),
        Rule.<Q, String>value(
            Constraint.hard(
                operation + "/scale", "the unit PERCENT", "Use PERCENT.", "Scale, unit"),
            "scale.unit",
            request -> {
              Scale given = scale.apply(request);
              return given == null ? null : given.unitAsString();
            },
            unit -> unit.equals("PERCENT")));
  }

  /** Both bounds are exact as binary numbers, and what is not a number is in no range. */
  private static boolean inRange(@Nullable Double value) {
    return value != null && value >= 0 && value <= 100;
  }
}
