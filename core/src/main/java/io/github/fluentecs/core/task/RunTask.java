package io.github.fluentecs.core.task;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.BatchOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.capacity.Capacity;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.placement.PlacementStrategy;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import io.github.fluentecs.core.volume.EbsVolume;
import io.github.fluentecs.core.volume.TaskVolume;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * Starts 1 to 10 standalone tasks, or more with {@link #inBatches()}; ECS places them.
 *
 * <p>ECS may start fewer tasks than requested and still answer HTTP 200: read {@link
 * Batch#failures()}, or require all with {@link Batch#complete()}. All retries of one execution use
 * one client token, so that no task starts twice.
 */
@Value.Immutable
public interface RunTask
    extends BatchOperation<RunTask, RunTaskRequest.Builder, RunTaskRequest, RunTaskResponse, Task> {
  /** The operation {@code RunTask}. */
  Action<RunTaskRequest, RunTaskResponse> ACTION =
      Action.of(
              RunTaskRequest.class, RunTaskResponse.class, ThrottleCategory.CLUSTER_RESOURCE_MODIFY)
          .calls(EcsClient::runTask, () -> EcsAsyncClient::runTask)
          .checked(RunTaskRules::constraints, RunTaskRules::check)
          .onResource("taskDefinition")
          .splitsCount(
              "count",
              RunTaskRules.MAX_COUNT,
              request -> request.count() == null ? 1 : request.count(),
              (request, count) -> request.toBuilder().count(count).build())
          .alsoNeeds("iam:PassRole", "ecs:TagResource")
          .leavesToCustomize("overrides.inferenceAcceleratorOverrides")
          .clientToken(RunTaskRequest::clientToken, RunTaskRequest.Builder::clientToken)
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster that the tasks run in
   */
  ClusterRef cluster();

  /**
   * Returns the task definition to run.
   *
   * @return a task definition; without a revision, the newest ACTIVE one
   */
  TaskDefinitionRef taskDefinition();

  /**
   * Returns how many tasks are started.
   *
   * @return 1 to 10, more {@linkplain #inBatches() in batches} (rule RunTask/count); absent means 1
   */
  OptionalInt count();

  /**
   * Returns the capacity on which the tasks run.
   *
   * @return a launch type or a strategy; absent means the cluster's default strategy
   */
  Optional<Capacity> capacity();

  /**
   * Returns the Fargate platform.
   *
   * @return for example {@code 1.4.0}; absent means LATEST
   */
  Optional<String> platformVersion();

  /**
   * Returns the network, which is required for the network mode awsvpc.
   *
   * @return subnets and security groups
   */
  Optional<AwsvpcConfiguration> awsvpc();

  /**
   * Returns the overrides of containers.
   *
   * @return one override for each container (rules OV-1 to OV-4)
   */
  List<ContainerOverride> overrides();

  /**
   * Returns the override of the task as a whole.
   *
   * @return the override (rules OV-1 and OV-5)
   */
  Optional<TaskOverride> taskOverride();

  /**
   * Returns what the volumes are that the task definition leaves to be configured at launch.
   *
   * @return at most one volume (rule OV-8)
   */
  List<TaskVolume> volumeConfigurations();

  /**
   * Returns the placement constraints.
   *
   * @return at most 10 (rule PL-1), none on Fargate
   */
  List<PlacementConstraint> placementConstraints();

  /**
   * Returns the placement strategy.
   *
   * @return at most 5 rules (rule PL-4)
   */
  List<PlacementStrategy> placementStrategy();

  /**
   * Returns the group of the tasks.
   *
   * @return a text; absent means {@code family:} and the family
   */
  Optional<String> group();

  /**
   * Returns the text that identifies who starts the tasks; tasks can be listed by it.
   *
   * @return at most 128 characters (rule NM-6)
   */
  Optional<String> startedBy();

  /**
   * Returns the reference that ECS itself gives to the tasks that it starts.
   *
   * @return a text; absent in requests of users (advice NM-9)
   */
  Optional<String> referenceId();

  /**
   * Returns the tags of the tasks.
   *
   * @return values by key (rules TG-1 to TG-5)
   */
  Map<String, String> tags();

  /**
   * Returns the source of additional tags.
   *
   * @return TASK_DEFINITION or NONE; RunTask refuses SERVICE (rule TG-6)
   */
  Optional<OpenEnum<PropagateTags>> propagateTags();

  /**
   * Returns whether ECS adds its own tags.
   *
   * @return absent means no
   */
  Optional<Boolean> enableECSManagedTags();

  /**
   * Returns whether commands can be executed in the containers.
   *
   * @return absent means no; requires a task role
   */
  Optional<Boolean> enableExecuteCommand();

  /**
   * Returns the client token for every execution of this command.
   *
   * @return 1 to 64 printable ASCII characters (rule NM-7); absent means a new one for each
   *     execution
   */
  @Value.Redacted
  Optional<String> clientToken();

  @Override
  List<Consumer<? super RunTaskRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster that the tasks run in
   * @param taskDefinition the task definition to run
   * @return a builder
   */
  static Builder builder(ClusterRef cluster, TaskDefinitionRef taskDefinition) {
    return new Builder().cluster(cluster).taskDefinition(taskDefinition);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static RunTask of(RunTaskRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    RunTaskRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(
                SdkRefs.cluster(whole.cluster()),
                SdkRefs.of(whole.taskDefinition(), TaskDefinitionRef::of))
            .count(SdkValues.optional(whole.count()))
            .capacity(Capacity.of(whole.launchTypeAsString(), whole.capacityProviderStrategy()))
            .platformVersion(Optional.ofNullable(whole.platformVersion()))
            .addAllPlacementConstraints(PlacementConstraint.of(whole.placementConstraints()))
            .addAllPlacementStrategy(PlacementStrategy.of(whole.placementStrategy()))
            .clientToken(Optional.ofNullable(whole.clientToken()))
            .awsvpc(AwsvpcConfiguration.of(whole.networkConfiguration()))
            .addAllOverrides(TaskOverride.containersOf(whole.overrides()))
            .taskOverride(TaskOverride.of(whole.overrides()))
            .addAllVolumeConfigurations(SdkLists.map(whole.volumeConfigurations(), TaskVolume::of))
            .group(Optional.ofNullable(whole.group()))
            .startedBy(Optional.ofNullable(whole.startedBy()))
            .referenceId(Optional.ofNullable(whole.referenceId()))
            .tags(SdkValues.map(whole.tags(), Tag::key, Tag::value))
            .propagateTags(
                OpenEnum.parseNullable(PropagateTags.class, whole.propagateTagsAsString()))
            .enableECSManagedTags(Optional.ofNullable(whole.enableECSManagedTags()))
            .enableExecuteCommand(Optional.ofNullable(whole.enableExecuteCommand()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs run-task --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static RunTask fromJson(String json) {
    return of(RequestJson.read(json, RunTaskRequest.builder()));
  }

  @Override
  default Action<RunTaskRequest, RunTaskResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default RunTaskRequest.Builder draft() {
    RunTaskRequest.Builder request =
        RunTaskRequest.builder()
            .cluster(cluster().text())
            .taskDefinition(taskDefinition().text())
            .overrides(TaskOverride.toSdk(taskOverride().orElse(null), overrides()));
    if (count().isPresent()) {
      request.count(count().getAsInt());
    }
    Capacity capacity = capacity().orElse(null);
    if (capacity != null) {
      request.launchType(capacity.launchTypeOrNull());
      request.capacityProviderStrategy(capacity.strategyOrNull());
    }
    if (platformVersion().isPresent()) {
      request.platformVersion(platformVersion().get());
    }
    AwsvpcConfiguration network = awsvpc().orElse(null);
    if (network != null) {
      request.networkConfiguration(network.toSdk());
    }
    if (!volumeConfigurations().isEmpty()) {
      request.volumeConfigurations(SdkLists.map(volumeConfigurations(), TaskVolume::toSdk));
    }
    addPlacement(request);
    addOptions(request);
    return request;
  }

  private void addPlacement(RunTaskRequest.Builder request) {
    if (!placementConstraints().isEmpty()) {
      request.placementConstraints(PlacementConstraint.toSdkOrNull(placementConstraints()));
    }
    if (!placementStrategy().isEmpty()) {
      request.placementStrategy(PlacementStrategy.toSdkOrNull(placementStrategy()));
    }
  }

  private void addOptions(RunTaskRequest.Builder request) {
    if (group().isPresent()) {
      request.group(group().get());
    }
    if (startedBy().isPresent()) {
      request.startedBy(startedBy().get());
    }
    if (referenceId().isPresent()) {
      request.referenceId(referenceId().get());
    }
    if (!tags().isEmpty()) {
      request.tags(Tags.toSdk(tags()));
    }
    if (propagateTags().isPresent()) {
      request.propagateTags(propagateTags().get().text());
    }
    if (enableECSManagedTags().isPresent()) {
      request.enableECSManagedTags(enableECSManagedTags().get());
    }
    if (enableExecuteCommand().isPresent()) {
      request.enableExecuteCommand(enableExecuteCommand().get());
    }
    if (clientToken().isPresent()) {
      request.clientToken(clientToken().get());
    }
  }

  @Override
  default Batch<Task> result(RunTaskResponse response) {
    return Batch.to(this, count().orElse(1))
        .answer(response.tasks(), Task::of, response.failures());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link RunTask}. Not thread-safe. */
  final class Builder extends ImmutableRunTask.Builder {
    Builder() {}

    /**
     * Gives each task an EBS volume that is deleted when the task has stopped.
     *
     * @param name the name of the volume in the task definition
     * @param volume the EBS volume
     * @return this builder
     */
    public Builder volumeConfiguration(String name, EbsVolume volume) {
      return volumeConfiguration(TaskVolume.of(name, volume));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder propagateTags(PropagateTags value) {
      return propagateTags(OpenEnum.of(value));
    }
  }
}
