package io.github.fluentecs.core.taskset;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.PartialOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsResponse;
import software.amazon.awssdk.services.ecs.model.TaskSetField;

/**
 * Describes task sets of a service whose deployment controller is EXTERNAL or CODE_DEPLOY, by
 * default all of them. ECS documents no limit to their number.
 */
@Value.Immutable
public interface DescribeTaskSets
    extends PartialOperation<
        DescribeTaskSets,
        DescribeTaskSetsRequest.Builder,
        DescribeTaskSetsRequest,
        DescribeTaskSetsResponse,
        TaskSet> {
  /** The operation {@code DescribeTaskSets}. */
  Action<DescribeTaskSetsRequest, DescribeTaskSetsResponse> ACTION =
      Action.of(
              DescribeTaskSetsRequest.class,
              DescribeTaskSetsResponse.class,
              ThrottleCategory.SERVICE_READ)
          .calls(EcsClient::describeTaskSets, () -> EcsAsyncClient::describeTaskSets)
          .readOnly()
          .checked(TaskSetRules::ofDescribeTaskSets, TaskSetRules::describeTaskSets)
          .onResource("taskSets")
          .build();

  /**
   * Returns the service.
   *
   * @return the service of all the task sets
   */
  ServiceRef service();

  /**
   * Returns the task sets.
   *
   * @return ids or ARNs; none means all of the service
   */
  List<String> taskSets();

  /**
   * Returns the additional details to include.
   *
   * @return for example TAGS; none by default
   */
  List<OpenEnum<TaskSetField>> include();

  @Override
  List<Consumer<? super DescribeTaskSetsRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param service the service of all the task sets
   * @return a builder
   */
  static Builder builder(ServiceRef service) {
    return new Builder().service(service);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DescribeTaskSets of(DescribeTaskSetsRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    DescribeTaskSetsRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(SdkRefs.inCluster(whole.cluster(), whole.service(), ServiceRef::of))
            .taskSets(whole.taskSets())
            .include(SdkValues.enums(TaskSetField.class, whole.includeAsStrings()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-task-sets --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static DescribeTaskSets fromJson(String json) {
    return of(RequestJson.read(json, DescribeTaskSetsRequest.builder()));
  }

  @Override
  default Action<DescribeTaskSetsRequest, DescribeTaskSetsResponse> action() {
    return ACTION;
  }

  @Override
  default ServiceRef resource() {
    return service();
  }

  @Override
  default DescribeTaskSetsRequest.Builder draft() {
    return DescribeTaskSetsRequest.builder()
        .cluster(service().cluster().text())
        .service(service().text())
        .taskSets(SdkLists.orNull(taskSets()))
        .includeWithStrings(OpenEnum.textsOrNull(include()));
  }

  @Override
  default Batch<TaskSet> result(DescribeTaskSetsResponse response) {
    int answered = response.taskSets().size() + response.failures().size();
    return (taskSets().isEmpty() ? Batch.to(this, answered) : Batch.to(this, taskSets()))
        .answer(response.taskSets(), TaskSet::of, response.failures());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DescribeTaskSets}. Not thread-safe. */
  final class Builder extends ImmutableDescribeTaskSets.Builder {
    Builder() {}

    /**
     * Adds values from the SDK's enum.
     *
     * @param values the values
     * @return this builder
     */
    public Builder include(TaskSetField... values) {
      return addAllInclude(OpenEnum.listOf(values));
    }

    /**
     * Requests the tags too.
     *
     * @return this builder
     */
    public Builder withTags() {
      return include(OpenEnum.of(TaskSetField.TAGS));
    }
  }
}
