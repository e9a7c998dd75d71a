package io.github.fluentecs.core.task;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.BatchOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.rule.internal.RoundedDurations;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WholeUnits;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionResponse;

/**
 * Protects up to 10 tasks of services, or more with {@link #inBatches()}, from scale-in and
 * deployments for a limited time, or removes their protection. Protecting a protected task restarts
 * its time.
 *
 * <p>Tasks that no service started are failures with the reason {@code TASK_NOT_VALID}.
 */
@Value.Immutable
public interface UpdateTaskProtection
    extends BatchOperation<
        UpdateTaskProtection,
        UpdateTaskProtectionRequest.Builder,
        UpdateTaskProtectionRequest,
        UpdateTaskProtectionResponse,
        ProtectedTask> {
  /** The operation {@code UpdateTaskProtection}. */
  Action<UpdateTaskProtectionRequest, UpdateTaskProtectionResponse> ACTION =
      Action.of(
              UpdateTaskProtectionRequest.class,
              UpdateTaskProtectionResponse.class,
              ThrottleCategory.TASK_PROTECTION)
          .calls(EcsClient::updateTaskProtection, () -> EcsAsyncClient::updateTaskProtection)
          .idempotent()
          .checked(ProtectionRules::ofUpdateTaskProtection, ProtectionRules::updateTaskProtection)
          .onResource("tasks")
          .splitsWrites(
              "tasks",
              ProtectionRules.CHANGED.max(),
              UpdateTaskProtectionRequest::tasks,
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
   * @return 1 to 10 ids or ARNs, more {@linkplain #inBatches() in batches} (rule
   *     UpdateTaskProtection/tasks)
   */
  List<String> tasks();

  /**
   * Returns whether to protect the tasks or to remove their protection.
   *
   * @return true to protect, false to remove protection
   */
  boolean protectionEnabled();

  /**
   * Returns how long the protection lasts; sent in whole minutes, rounded up, of which {@link
   * #advice()} tells.
   *
   * @return 1 minute to 48 hours (rule UpdateTaskProtection/expiresInMinutes); absent means 2 hours
   */
  Optional<Duration> expiresIn();

  @Override
  List<Consumer<? super UpdateTaskProtectionRequest.Builder>> customizations();

  /**
   * Starts a command that protects tasks.
   *
   * @param cluster the cluster of all the tasks
   * @param tasks their ids or ARNs
   * @return a builder
   */
  static Builder protect(ClusterRef cluster, Iterable<String> tasks) {
    Objects.requireNonNull(tasks, "tasks");
    return new Builder().cluster(cluster).tasks(tasks).protectionEnabled(true);
  }

  /**
   * Starts a command that ends the protection of tasks.
   *
   * @param cluster the cluster of all the tasks
   * @param tasks their ids or ARNs
   * @return a builder
   */
  static Builder unprotect(ClusterRef cluster, Iterable<String> tasks) {
    Objects.requireNonNull(tasks, "tasks");
    return new Builder().cluster(cluster).tasks(tasks).protectionEnabled(false);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static UpdateTaskProtection of(UpdateTaskProtectionRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    UpdateTaskProtectionRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        new Builder()
            .cluster(SdkRefs.cluster(whole.cluster()))
            .addAllTasks(whole.tasks())
            .protectionEnabled(Boolean.TRUE.equals(whole.protectionEnabled()))
            .expiresIn(Optional.ofNullable(whole.expiresInMinutes()).map(Duration::ofMinutes));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs update-task-protection --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static UpdateTaskProtection fromJson(String json) {
    return of(RequestJson.read(json, UpdateTaskProtectionRequest.builder()));
  }

  @Override
  default Action<UpdateTaskProtectionRequest, UpdateTaskProtectionResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default UpdateTaskProtectionRequest.Builder draft() {
    return UpdateTaskProtectionRequest.builder()
        .cluster(cluster().text())
        .tasks(tasks())
        .protectionEnabled(protectionEnabled())
        .expiresInMinutes(expiresIn().isPresent() ? WholeUnits.minutes(expiresIn().get()) : null);
  }

  @Override
  default List<Violation> rounded() {
    return RoundedDurations.of(operation()).minutes("expiresInMinutes", expiresIn()).advice();
  }

  @Override
  default Batch<ProtectedTask> result(UpdateTaskProtectionResponse response) {
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

  /** Builds an {@link UpdateTaskProtection}. Not thread-safe. */
  final class Builder extends ImmutableUpdateTaskProtection.Builder {
    Builder() {}
  }
}
