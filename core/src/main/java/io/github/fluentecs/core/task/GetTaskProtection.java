package io.github.fluentecs.core.task;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.BatchOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionResponse;

/**
 * Reads the scale-in protection of up to 100 tasks of services, or more with {@link #inBatches()}.
 */
@Value.Immutable
public interface GetTaskProtection
    extends BatchOperation<
        GetTaskProtection,
        GetTaskProtectionRequest.Builder,
        GetTaskProtectionRequest,
        GetTaskProtectionResponse,
        ProtectedTask> {
  /** The operation {@code GetTaskProtection}. */
  Action<GetTaskProtectionRequest, GetTaskProtectionResponse> ACTION =
      Action.of(
              GetTaskProtectionRequest.class,
              GetTaskProtectionResponse.class,
              ThrottleCategory.TASK_PROTECTION)
          .calls(EcsClient::getTaskProtection, () -> EcsAsyncClient::getTaskProtection)
          .readOnly()
          .checked(ProtectionRules::ofGetTaskProtection, ProtectionRules::getTaskProtection)
          .onResource("tasks")
          .splitsReads(
              "tasks",
              ProtectionRules.READ.max(),
              GetTaskProtectionRequest::tasks,
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
   * @return 1 to 100 ids or ARNs, more {@linkplain #inBatches() in batches} (rules
   *     GetTaskProtection/tasks and GetTaskProtection/tasks/given)
   */
  List<String> tasks();

  @Override
  List<Consumer<? super GetTaskProtectionRequest.Builder>> customizations();

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
  static GetTaskProtection of(GetTaskProtectionRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    GetTaskProtectionRequest whole = WithoutNulls.of(sdk);
    Builder copy = builder(SdkRefs.cluster(whole.cluster()), whole.tasks());
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs get-task-protection --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static GetTaskProtection fromJson(String json) {
    return of(RequestJson.read(json, GetTaskProtectionRequest.builder()));
  }

  @Override
  default Action<GetTaskProtectionRequest, GetTaskProtectionResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default GetTaskProtectionRequest.Builder draft() {
    return GetTaskProtectionRequest.builder().cluster(cluster().text()).tasks(tasks());
  }

  @Override
  default Batch<ProtectedTask> result(GetTaskProtectionResponse response) {
    return Batch.to(this, tasks().size())
        .answer(
            response.protectedTasks(),
            task -> ProtectedTask.of(cluster(), task),
            response.failures());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link GetTaskProtection}. Not thread-safe. */
  final class Builder extends ImmutableGetTaskProtection.Builder {
    Builder() {}
  }
}
