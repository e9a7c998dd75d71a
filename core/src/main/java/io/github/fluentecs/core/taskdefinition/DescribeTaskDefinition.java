package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;

/** Describes a task definition; without a revision, the newest ACTIVE one of the family. */
@Value.Immutable
public interface DescribeTaskDefinition
    extends Operation<
        DescribeTaskDefinition,
        DescribeTaskDefinitionRequest.Builder,
        DescribeTaskDefinitionRequest,
        DescribeTaskDefinitionResponse,
        TaskDefinition> {
  /** The operation {@code DescribeTaskDefinition}. */
  Action<DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse> ACTION =
      Action.of(
              DescribeTaskDefinitionRequest.class,
              DescribeTaskDefinitionResponse.class,
              ThrottleCategory.TASK_DEFINITION_READ)
          .calls(EcsClient::describeTaskDefinition, () -> EcsAsyncClient::describeTaskDefinition)
          .readOnly()
          .watchesResponse()
          .checked(
              TaskDefinitionRules::ofDescribeTaskDefinition,
              TaskDefinitionRules::describeTaskDefinition)
          .build();

  /**
   * Returns the task definition.
   *
   * @return a family, {@code family:revision} or ARN
   */
  TaskDefinitionRef taskDefinition();

  /**
   * Returns the details that are included with the task definition itself.
   *
   * @return for example TAGS; none by default
   */
  List<OpenEnum<TaskDefinitionField>> include();

  @Override
  List<Consumer<? super DescribeTaskDefinitionRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param taskDefinition a family, {@code family:revision} or ARN
   * @return a builder
   */
  static Builder builder(TaskDefinitionRef taskDefinition) {
    return new Builder().taskDefinition(taskDefinition);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DescribeTaskDefinition of(DescribeTaskDefinitionRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    DescribeTaskDefinitionRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.of(whole.taskDefinition(), TaskDefinitionRef::of))
            .include(SdkValues.enums(TaskDefinitionField.class, whole.includeAsStrings()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-task-definition --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DescribeTaskDefinition fromJson(String json) {
    return of(RequestJson.read(json, DescribeTaskDefinitionRequest.builder()));
  }

  @Override
  default Action<DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse> action() {
    return ACTION;
  }

  @Override
  default TaskDefinitionRef resource() {
    return taskDefinition();
  }

  @Override
  default DescribeTaskDefinitionRequest.Builder draft() {
    return DescribeTaskDefinitionRequest.builder()
        .taskDefinition(taskDefinition().text())
        .includeWithStrings(OpenEnum.textsOrNull(include()));
  }

  @Override
  default TaskDefinition result(DescribeTaskDefinitionResponse response) {
    return result(response, Optional.empty());
  }

  @Override
  default TaskDefinition result(
      DescribeTaskDefinitionResponse response, Optional<List<String>> dropped) {
    return TaskDefinition.of(
        response.taskDefinition(), response.hasTags() ? response.tags() : null, dropped);
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DescribeTaskDefinition}. Not thread-safe. */
  final class Builder extends ImmutableDescribeTaskDefinition.Builder {
    Builder() {}

    /**
     * Adds values from the SDK's enum.
     *
     * @param values the values
     * @return this builder
     */
    public Builder include(TaskDefinitionField... values) {
      return addAllInclude(OpenEnum.listOf(values));
    }

    /**
     * Requests the tags too.
     *
     * @return this builder
     */
    public Builder withTags() {
      return include(OpenEnum.of(TaskDefinitionField.TAGS));
    }
  }
}
