package io.github.fluentecs.aws;

import io.github.fluentecs.core.describe.SdkJson;
import io.github.fluentecs.core.ref.Arn;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.task.RunTask;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.scheduler.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.scheduler.model.EcsParameters;
import software.amazon.awssdk.services.scheduler.model.NetworkConfiguration;
import software.amazon.awssdk.services.scheduler.model.PlacementConstraint;
import software.amazon.awssdk.services.scheduler.model.PlacementStrategy;
import software.amazon.awssdk.services.scheduler.model.Target;

/** The target of a schedule that runs tasks, member by member of RunTask. */
final class EcsTarget {
  /** What a target has too, and the token of this call; all else is told, also what is to come. */
  private static final Set<String> CARRIED =
      Set.of(
          "clientToken",
          "cluster",
          "taskDefinition",
          "count",
          "launchType",
          "capacityProviderStrategy",
          "platformVersion",
          "networkConfiguration",
          "overrides",
          "placementConstraints",
          "placementStrategy",
          "group",
          "referenceId",
          "tags",
          "propagateTags",
          "enableECSManagedTags",
          "enableExecuteCommand");

  private EcsTarget() {}

  static Either<NotSchedulable, Target> of(RunTask command, String roleArn) {
    if (!command.violations().isEmpty()) {
      return Either.left(new NotSchedulable.Invalid(command.violations()));
    }
    RunTaskRequest request = command.toSdk();
    List<String> more = notCarried(command, request);
    if (!more.isEmpty()) {
      return Either.left(new NotSchedulable.NotCarried(more));
    }
    Optional<Arn> cluster = command.cluster().arn();
    return cluster.isEmpty()
        ? Either.left(new NotSchedulable.NoArn(command.cluster()))
        : Either.right(
            Target.builder()
                .arn(command.cluster().text())
                .roleArn(roleArn)
                .input(request.overrides() == null ? null : SdkJson.of(request.overrides()))
                .ecsParameters(
                    parameters(request)
                        .taskDefinitionArn(definition(command.taskDefinition(), cluster.get()))
                        .build())
                .build());
  }

  private static List<String> notCarried(RunTask command, RunTaskRequest request) {
    List<String> more = new ArrayList<>();
    if (command.clientToken().isPresent()) {
      // It would let the first run be the last.
      more.add("clientToken");
    }
    for (SdkField<?> field : request.sdkFields()) {
      if (isGiven(field, request) && !CARRIED.contains(field.locationName())) {
        more.add(field.locationName());
      }
    }
    return more;
  }

  private static EcsParameters.Builder parameters(RunTaskRequest request) {
    return EcsParameters.builder()
        .taskCount(request.count())
        .launchType(request.launchTypeAsString())
        .capacityProviderStrategy(
            listed(
                request.hasCapacityProviderStrategy(),
                request.capacityProviderStrategy().stream()
                    .map(
                        each ->
                            CapacityProviderStrategyItem.builder()
                                .capacityProvider(each.capacityProvider())
                                .weight(each.weight())
                                .base(each.base())
                                .build())
                    .toList()))
        .platformVersion(request.platformVersion())
        .networkConfiguration(network(request))
        .placementConstraints(
            listed(
                request.hasPlacementConstraints(),
                request.placementConstraints().stream()
                    .map(
                        each ->
                            PlacementConstraint.builder()
                                .type(each.typeAsString())
                                .expression(each.expression())
                                .build())
                    .toList()))
        .placementStrategy(
            listed(
                request.hasPlacementStrategy(),
                request.placementStrategy().stream()
                    .map(
                        each ->
                            PlacementStrategy.builder()
                                .type(each.typeAsString())
                                .field(each.field())
                                .build())
                    .toList()))
        .group(request.group())
        .referenceId(request.referenceId())
        .tags(listed(request.hasTags(), request.tags().stream().map(EcsTarget::tag).toList()))
        .propagateTags(
            "NONE".equals(request.propagateTagsAsString()) ? null : request.propagateTagsAsString())
        .enableECSManagedTags(request.enableECSManagedTags())
        .enableExecuteCommand(request.enableExecuteCommand());
  }

  /** ECS takes a tag without a value as an empty one. */
  private static Map<String, String> tag(Tag tag) {
    return Map.of("key", tag.key(), "value", tag.value() == null ? "" : tag.value());
  }

  private static <T> @Nullable List<T> listed(boolean isGiven, List<T> items) {
    return isGiven ? items : null;
  }

  private static @Nullable NetworkConfiguration network(RunTaskRequest request) {
    var network = request.networkConfiguration();
    if (network == null || network.awsvpcConfiguration() == null) {
      return null;
    }
    var given = network.awsvpcConfiguration();
    return NetworkConfiguration.builder()
        .awsvpcConfiguration(
            vpc ->
                vpc.subnets(listed(given.hasSubnets(), given.subnets()))
                    .securityGroups(listed(given.hasSecurityGroups(), given.securityGroups()))
                    .assignPublicIp(given.assignPublicIpAsString()))
        .build();
  }

  /** A task definition is of the account and Region of the cluster that runs it. */
  static String definition(TaskDefinitionRef definition, Arn cluster) {
    return definition.arn().isPresent()
        ? definition.text()
        : "arn:%s:ecs:%s:%s:task-definition/%s"
            .formatted(cluster.partition(), cluster.region(), cluster.account(), definition.text());
  }

  /** Whether a member was given a value. */
  private static boolean isGiven(SdkField<?> field, RunTaskRequest request) {
    Object value = field.getValueOrDefault(request);
    return value != null
        && !(value instanceof SdkAutoConstructList)
        && !(value instanceof SdkAutoConstructMap);
  }
}
