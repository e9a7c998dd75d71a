package io.github.fluentecs.core.task;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.BatchOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
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
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;
import software.amazon.awssdk.services.ecs.model.StartTaskResponse;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * Starts a task on each of 1 to 10 container instances, or more with {@link #inBatches()}, chosen
 * by the caller.
 *
 * <p>ECS may start only some of the tasks and still answer HTTP 200: read {@link Batch#failures()},
 * or require all with {@link Batch#complete()}. There is no client token: executing again after a
 * lost response can start tasks twice, so set {@link #startedBy()} and list these tasks first.
 */
@Value.Immutable
public interface StartTask
    extends BatchOperation<
        StartTask, StartTaskRequest.Builder, StartTaskRequest, StartTaskResponse, Task> {
  /** The operation {@code StartTask}. */
  Action<StartTaskRequest, StartTaskResponse> ACTION =
      Action.of(
              StartTaskRequest.class,
              StartTaskResponse.class,
              ThrottleCategory.CLUSTER_RESOURCE_MODIFY)
          .calls(EcsClient::startTask, () -> EcsAsyncClient::startTask)
          .notIdempotent("List the tasks of these container instances by their startedBy.")
          .checked(StartTaskRules::constraints, StartTaskRules::check)
          .onResource("taskDefinition")
          .splitsWrites(
              "containerInstances",
              StartTaskRules.INSTANCES.max(),
              StartTaskRequest::containerInstances,
              (request, instances) -> request.toBuilder().containerInstances(instances).build())
          .alsoNeeds("iam:PassRole", "ecs:TagResource")
          .leavesToCustomize("overrides.inferenceAcceleratorOverrides")
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster that the tasks run in
   */
  ClusterRef cluster();

  /**
   * Returns the container instances on which the tasks start.
   *
   * @return 1 to 10 ids or ARNs of container instances, more {@linkplain #inBatches() in batches}
   *     (rule StartTask/containerInstances)
   */
  List<String> containerInstances();

  /**
   * Returns the task definition to run.
   *
   * @return a task definition; without a revision, the newest ACTIVE one
   */
  TaskDefinitionRef taskDefinition();

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
   * Returns the group of the tasks.
   *
   * @return a text; absent means {@code family:} and the family
   */
  Optional<String> group();

  /**
   * Returns the text that identifies who starts the tasks; tasks can be listed by it.
   *
   * @return at most 36 characters (rule NM-6)
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
   * @return for example TASK_DEFINITION; absent means none
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

  @Override
  List<Consumer<? super StartTaskRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster that the tasks run in
   * @param taskDefinition the task definition to run
   * @param containerInstances ids or ARNs of container instances; a task starts on each
   * @return a builder
   */
  static Builder builder(
      ClusterRef cluster, TaskDefinitionRef taskDefinition, Iterable<String> containerInstances) {
    Objects.requireNonNull(containerInstances, "containerInstances");
    return new Builder()
        .cluster(cluster)
        .taskDefinition(taskDefinition)
        .containerInstances(containerInstances);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static StartTask of(StartTaskRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    StartTaskRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(
                SdkRefs.cluster(whole.cluster()),
                SdkRefs.of(whole.taskDefinition(), TaskDefinitionRef::of),
                whole.containerInstances())
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
   * Reads JSON as {@code aws ecs start-task --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static StartTask fromJson(String json) {
    return of(RequestJson.read(json, StartTaskRequest.builder()));
  }

  @Override
  default Action<StartTaskRequest, StartTaskResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default StartTaskRequest.Builder draft() {
    return StartTaskRequest.builder()
        .cluster(cluster().text())
        .containerInstances(containerInstances())
        .taskDefinition(taskDefinition().text())
        .networkConfiguration(awsvpc().map(AwsvpcConfiguration::toSdk).orElse(null))
        .overrides(TaskOverride.toSdk(taskOverride().orElse(null), overrides()))
        .volumeConfigurations(SdkLists.mapOrNull(volumeConfigurations(), TaskVolume::toSdk))
        .group(group().orElse(null))
        .startedBy(startedBy().orElse(null))
        .referenceId(referenceId().orElse(null))
        .tags(Tags.toSdk(tags()))
        .propagateTags(propagateTags().map(OpenEnum::text).orElse(null))
        .enableECSManagedTags(enableECSManagedTags().orElse(null))
        .enableExecuteCommand(enableExecuteCommand().orElse(null));
  }

  @Override
  default Batch<Task> result(StartTaskResponse response) {
    return Batch.to(this, containerInstances().size())
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

  /** Builds a {@link StartTask}. Not thread-safe. */
  final class Builder extends ImmutableStartTask.Builder {
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
