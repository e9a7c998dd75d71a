package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.BatchOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsResponse;

/**
 * Deletes up to 10 INACTIVE revisions of task definitions, or more with {@link #inBatches()}: they
 * become DELETE_IN_PROGRESS until no task or service uses them, and nothing new can use them. A
 * revision that is still ACTIVE is a failure in the batch; deregister it first.
 */
@Value.Immutable
public interface DeleteTaskDefinitions
    extends BatchOperation<
        DeleteTaskDefinitions,
        DeleteTaskDefinitionsRequest.Builder,
        DeleteTaskDefinitionsRequest,
        DeleteTaskDefinitionsResponse,
        TaskDefinition> {
  /** The operation {@code DeleteTaskDefinitions}. */
  Action<DeleteTaskDefinitionsRequest, DeleteTaskDefinitionsResponse> ACTION =
      Action.of(
              DeleteTaskDefinitionsRequest.class,
              DeleteTaskDefinitionsResponse.class,
              ThrottleCategory.TASK_DEFINITION_DELETE)
          .calls(EcsClient::deleteTaskDefinitions, () -> EcsAsyncClient::deleteTaskDefinitions)
          .idempotent()
          .checked(
              TaskDefinitionRules::ofDeleteTaskDefinitions,
              TaskDefinitionRules::deleteTaskDefinitions)
          .onResource("taskDefinitions")
          .splitsWrites(
              "taskDefinitions",
              TaskDefinitionRules.DELETED.max(),
              DeleteTaskDefinitionsRequest::taskDefinitions,
              (request, revisions) -> request.toBuilder().taskDefinitions(revisions).build())
          .build();

  /**
   * Returns the revisions.
   *
   * @return 1 to 10 (rule DeleteTaskDefinitions/taskDefinitions), more {@linkplain #inBatches() in
   *     batches}; each by {@code family:revision} or ARN (rule
   *     DeleteTaskDefinitions/taskDefinitions/revision)
   */
  List<TaskDefinitionRef> taskDefinitions();

  @Override
  List<Consumer<? super DeleteTaskDefinitionsRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param taskDefinitions {@code family:revision} or ARNs
   * @return a builder
   */
  static Builder builder(Iterable<? extends TaskDefinitionRef> taskDefinitions) {
    Objects.requireNonNull(taskDefinitions, "taskDefinitions");
    return new Builder().taskDefinitions(taskDefinitions);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DeleteTaskDefinitions of(DeleteTaskDefinitionsRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    DeleteTaskDefinitionsRequest whole = WithoutNulls.of(sdk);
    Builder copy = builder(SdkLists.map(whole.taskDefinitions(), TaskDefinitionRef::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs delete-task-definitions --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DeleteTaskDefinitions fromJson(String json) {
    return of(RequestJson.read(json, DeleteTaskDefinitionsRequest.builder()));
  }

  @Override
  default Action<DeleteTaskDefinitionsRequest, DeleteTaskDefinitionsResponse> action() {
    return ACTION;
  }

  @Override
  default ResourceRef resource() {
    return taskDefinitions().size() == 1 ? taskDefinitions().get(0) : AccountRef.ofCaller();
  }

  @Override
  default DeleteTaskDefinitionsRequest.Builder draft() {
    return DeleteTaskDefinitionsRequest.builder()
        .taskDefinitions(ResourceRef.textsOrNull(taskDefinitions()));
  }

  @Override
  default Batch<TaskDefinition> result(DeleteTaskDefinitionsResponse response) {
    return Batch.to(this, taskDefinitions().size())
        .answer(
            response.taskDefinitions(),
            each -> TaskDefinition.of(each, List.of()),
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

  /** Builds a {@link DeleteTaskDefinitions}. Not thread-safe. */
  final class Builder extends ImmutableDeleteTaskDefinitions.Builder {
    Builder() {}
  }
}
