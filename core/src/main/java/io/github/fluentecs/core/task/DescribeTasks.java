package io.github.fluentecs.core.task;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.BatchOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.TaskField;

/**
 * Describes up to 100 tasks of a cluster, or more with {@link #inBatches()}; stopped tasks are
 * visible for about an hour.
 */
@Value.Immutable
public interface DescribeTasks
    extends BatchOperation<
        DescribeTasks,
        DescribeTasksRequest.Builder,
        DescribeTasksRequest,
        DescribeTasksResponse,
        Task> {
  /** The operation {@code DescribeTasks}. */
  Action<DescribeTasksRequest, DescribeTasksResponse> ACTION =
      Action.of(
              DescribeTasksRequest.class,
              DescribeTasksResponse.class,
              ThrottleCategory.CLUSTER_RESOURCE_READ)
          .calls(EcsClient::describeTasks, () -> EcsAsyncClient::describeTasks)
          .readOnly()
          .checked(TaskRules::ofDescribeTasks, TaskRules::describeTasks)
          .onResource("tasks")
          .splitsReads(
              "tasks",
              TaskRules.DESCRIBED.max(),
              DescribeTasksRequest::tasks,
              (request, tasks) -> request.toBuilder().tasks(tasks).build())
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster of all the tasks
   */
  ClusterRef cluster();

  /**
   * Returns the tasks.
   *
   * @return 1 to 100 ids or ARNs, more {@linkplain #inBatches() in batches} (rule
   *     DescribeTasks/tasks)
   */
  List<String> tasks();

  /**
   * Returns the additional details to include.
   *
   * @return for example TAGS; none by default
   */
  List<OpenEnum<TaskField>> include();

  @Override
  List<Consumer<? super DescribeTasksRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster of all the tasks
   * @param tasks their ids or ARNs
   * @return a builder
   */
  static Builder builder(ClusterRef cluster, Iterable<String> tasks) {
    Objects.requireNonNull(tasks, "tasks");
    return new Builder().cluster(cluster).tasks(tasks);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DescribeTasks of(DescribeTasksRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    DescribeTasksRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.cluster(whole.cluster()), whole.tasks())
            .addAllInclude(SdkValues.enums(TaskField.class, whole.includeAsStrings()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-tasks --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DescribeTasks fromJson(String json) {
    return of(RequestJson.read(json, DescribeTasksRequest.builder()));
  }

  @Override
  default Action<DescribeTasksRequest, DescribeTasksResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default DescribeTasksRequest.Builder draft() {
    return DescribeTasksRequest.builder()
        .cluster(cluster().text())
        .tasks(tasks())
        .includeWithStrings(OpenEnum.textsOrNull(include()));
  }

  @Override
  default Batch<Task> result(DescribeTasksResponse response) {
    return Batch.to(this, tasks().size()).answer(response.tasks(), Task::of, response.failures());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DescribeTasks}. Not thread-safe. */
  final class Builder extends ImmutableDescribeTasks.Builder {
    Builder() {}

    /**
     * Adds values from the SDK's enum.
     *
     * @param values the values
     * @return this builder
     */
    public Builder include(TaskField... values) {
      return addAllInclude(OpenEnum.listOf(values));
    }

    /**
     * Requests the tags too.
     *
     * @return this builder
     */
    public Builder withTags() {
      return include(OpenEnum.of(TaskField.TAGS));
    }
  }
}
