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
import io.github.fluentecs.core.rule.TokenRules;
import io.github.fluentecs.core.tag.TagRules;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DeleteTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.UpdateServicePrimaryTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetRequest;

/** The rules of the actions on task sets. */
final class TaskSetRules {
  private static final String PERCENT = "PERCENT";

  private TaskSetRules() {}

  static Rules<CreateTaskSetRequest> createTaskSet() {
    return inService(
            Rules.of(CreateTaskSetRequest.class),
            CreateTaskSetRequest::cluster,
            CreateTaskSetRequest::service)
        .require("taskDefinition", CreateTaskSetRequest::taskDefinition)
        .add(References.taskDefinition("taskDefinition", CreateTaskSetRequest::taskDefinition))
        .addAll(
            StrategyRules.launchType(
                CreateTaskSetRequest::launchTypeAsString,
                CreateTaskSetRequest::capacityProviderStrategy))
        .addAll(
            StrategyRules.on(
                "capacityProviderStrategy", CreateTaskSetRequest::capacityProviderStrategy))
        .addAll(NetworkRules.on(CreateTaskSetRequest::networkConfiguration))
        .addAll(LoadBalancerRules.onTaskSet(CreateTaskSetRequest::loadBalancers))
        .addAll(ServiceRegistryRules.on(CreateTaskSetRequest::serviceRegistries))
        .addAll(scale("CreateTaskSet", CreateTaskSetRequest::scale))
        .addAll(
            TokenRules.on(
                36, "CreateTaskSet request, clientToken", CreateTaskSetRequest::clientToken))
        .addAll(TagRules.on(CreateTaskSetRequest::tags))
        .build();
  }

  static Rules<DeleteTaskSetRequest> deleteTaskSet() {
    return inService(
            Rules.of(DeleteTaskSetRequest.class),
            DeleteTaskSetRequest::cluster,
            DeleteTaskSetRequest::service)
        .require("taskSet", DeleteTaskSetRequest::taskSet)
        .add(References.form("taskSet", DeleteTaskSetRequest::taskSet))
        .build();
  }

  static Rules<DescribeTaskSetsRequest> describeTaskSets() {
    return inService(
            Rules.of(DescribeTaskSetsRequest.class),
            DescribeTaskSetsRequest::cluster,
            DescribeTaskSetsRequest::service)
        .add(References.formOfEach("taskSets", DescribeTaskSetsRequest::taskSets))
        .build();
  }

  static Rules<UpdateServicePrimaryTaskSetRequest> updateServicePrimaryTaskSet() {
    return inService(
            Rules.of(UpdateServicePrimaryTaskSetRequest.class),
            UpdateServicePrimaryTaskSetRequest::cluster,
            UpdateServicePrimaryTaskSetRequest::service)
        .require("primaryTaskSet", UpdateServicePrimaryTaskSetRequest::primaryTaskSet)
        .add(References.form("primaryTaskSet", UpdateServicePrimaryTaskSetRequest::primaryTaskSet))
        .build();
  }

  static Rules<UpdateTaskSetRequest> updateTaskSet() {
    return Rules.of(UpdateTaskSetRequest.class)
        .addAllUnless(TaskSetRules::isUsual, TaskSetRules::addUpdateTaskSet)
        .build();
  }

  private static void addUpdateTaskSet(Rules.Builder<UpdateTaskSetRequest> rules) {
    inService(rules, UpdateTaskSetRequest::cluster, UpdateTaskSetRequest::service)
        .require("taskSet", UpdateTaskSetRequest::taskSet)
        .add(References.form("taskSet", UpdateTaskSetRequest::taskSet))
        .require("scale", UpdateTaskSetRequest::scale)
        .addAll(scale("UpdateTaskSet", UpdateTaskSetRequest::scale));
  }

  /** Knows a request that scales a task set of a named service. */
  private static boolean isUsual(UpdateTaskSetRequest request) {
    return References.wellFormed(request.cluster())
        && References.isPlain(request.service())
        && References.isPlain(request.taskSet())
        && isUsual(request.scale());
  }

  private static boolean isUsual(@Nullable Scale scale) {
    return scale != null
        && inRange(scale.value())
        && (scale.unitAsString() == null || scale.unitAsString().equals(PERCENT));
  }

  /** Starts the rules of an action that names a service and its cluster. */
  private static <Q extends EcsRequest> Rules.Builder<Q> inService(
      Rules.Builder<Q> rules,
      Function<? super Q, @Nullable String> cluster,
      Function<? super Q, @Nullable String> service) {
    return rules
        .addAll(ClusterRules.mandatory(cluster))
        .require("service", service)
        .add(References.form("service", service))
        .add(ClusterRules.same(cluster, "service", service));
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
            unit -> unit.equals(PERCENT)));
  }

  /** Both bounds are exact as binary numbers, and what is not a number is in no range. */
  private static boolean inRange(@Nullable Double value) {
    return value != null && value >= 0 && value <= 100;
  }
}
