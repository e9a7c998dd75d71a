package io.github.fluentecs.core.task;

import io.github.fluentecs.core.capacity.StrategyRules;
import io.github.fluentecs.core.cluster.ClusterRules;
import io.github.fluentecs.core.network.NetworkRules;
import io.github.fluentecs.core.placement.PlacementRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.Rules;
import io.github.fluentecs.core.rule.TokenRules;
import io.github.fluentecs.core.tag.TagRules;
import io.github.fluentecs.core.volume.VolumeRules;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/** The rules of RunTask. */
final class RunTaskRules {
  private static final Constraint COUNT =
      Constraint.hard(
          "RunTask/count", "1 to 10 tasks", "Run more in batches of 10.", "RunTask request, count");

  private static final Constraint PROPAGATE =
      Constraint.hard(
          "TG-6",
          "TASK_DEFINITION or NONE",
          "RunTask has no service to take tags from.",
          "RunTask request, propagateTags");

  private RunTaskRules() {}

  static Rules<RunTaskRequest> all() {
    return Rules.of(RunTaskRequest.class)
        .addAllUnless(RunTaskRules::isUsual, RunTaskRules::addAll)
        .build();
  }

  private static void addAll(Rules.Builder<RunTaskRequest> rules) {
    rules
        .addAllUnless(RunTaskRules::isNamed, RunTaskRules::addNames)
        .add(Rule.value(COUNT, "count", RunTaskRequest::count, RunTaskRules::isCount))
        .addAllUnless(RunTaskRules::hasUsualCapacity, RunTaskRules::addCapacity)
        .addAllUnless(
            request -> NetworkRules.isUsual(request.networkConfiguration()),
            section -> section.addAll(NetworkRules.on(RunTaskRequest::networkConfiguration)))
        .addAllWith(
            RunTaskRequest::hasPlacementConstraints,
            section ->
                section.addAll(
                    PlacementRules.constraints(
                        RunTaskRequest::placementConstraints, RunTaskRules::onlyFargate)))
        .addAllWith(
            RunTaskRequest::hasPlacementStrategy,
            section -> section.addAll(PlacementRules.strategy(RunTaskRequest::placementStrategy)))
        .addAllUnless(
            request -> OverrideRules.areUsual(request.overrides()),
            section ->
                section.addAll(
                    OverrideRules.on(RunTaskRequest::overrides, RunTaskRules::onlyFargate)))
        .addAllWith(
            RunTaskRequest::hasVolumeConfigurations,
            section -> section.addAll(VolumeRules.ofTasks(RunTaskRequest::volumeConfigurations)))
        .addAllWith(RunTaskRules::hasNote, RunTaskRules::addNotes);
  }

  private static void addNames(Rules.Builder<RunTaskRequest> rules) {
    rules
        .add(ClusterRules.optional(RunTaskRequest::cluster))
        .require("taskDefinition", RunTaskRequest::taskDefinition)
        .add(References.taskDefinition("taskDefinition", RunTaskRequest::taskDefinition));
  }

  private static void addCapacity(Rules.Builder<RunTaskRequest> rules) {
    rules
        .addAll(
            StrategyRules.launchType(
                RunTaskRequest::launchTypeAsString, RunTaskRequest::capacityProviderStrategy))
        .addAll(
            StrategyRules.on("capacityProviderStrategy", RunTaskRequest::capacityProviderStrategy));
  }

  private static void addNotes(Rules.Builder<RunTaskRequest> rules) {
    rules
        .add(TaskRules.startedBy("RunTask", 128, RunTaskRequest::startedBy))
        .addAll(TokenRules.on(64, "RunTask request, clientToken", RunTaskRequest::clientToken))
        .addAll(TagRules.on(RunTaskRequest::tags))
        .add(
            Rule.value(
                PROPAGATE,
                "propagateTags",
                RunTaskRequest::propagateTagsAsString,
                text -> !text.equals("SERVICE")));
  }

  /** Knows a request that names what runs, how often and where, with overrides at most. */
  private static boolean isUsual(RunTaskRequest request) {
    return (request.count() == null || isCount(request.count()))
        && hasUsualCapacity(request)
        && NetworkRules.isUsual(request.networkConfiguration())
        && OverrideRules.areUsual(request.overrides())
        && !hasMore(request)
        && isNamed(request);
  }

  private static boolean isNamed(RunTaskRequest request) {
    return References.wellFormed(request.cluster())
        && References.isTaskDefinition(request.taskDefinition());
  }

  private static boolean hasUsualCapacity(RunTaskRequest request) {
    return StrategyRules.isUsual(request.launchTypeAsString(), request.capacityProviderStrategy());
  }

  private static boolean onlyFargate(RunTaskRequest request) {
    return StrategyRules.onlyFargate(
        request.launchTypeAsString(), request.capacityProviderStrategy());
  }

  private static boolean isCount(int tasks) {
    return tasks >= 1 && tasks <= 10;
  }

  /** Tells whether a request has members that are looked at by rules alone. */
  private static boolean hasMore(RunTaskRequest request) {
    return request.hasPlacementConstraints()
        || request.hasPlacementStrategy()
        || request.hasVolumeConfigurations()
        || hasNote(request);
  }

  /** Tells whether a request says who asks, or how the tasks are tagged. */
  private static boolean hasNote(RunTaskRequest request) {
    return request.startedBy() != null
        || request.clientToken() != null
        || request.hasTags()
        || request.propagateTagsAsString() != null;
  }
}
