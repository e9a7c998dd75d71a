package io.github.fluentecs.core.task;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Described;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;

/**
 * Lists the tasks of a cluster page by page; without a filter, those whose desired status is
 * RUNNING.
 */
@Value.Immutable
public interface ListTasks
    extends PagedOperation<
        ListTasks, ListTasksRequest.Builder, ListTasksRequest, ListTasksResponse, TaskRef> {
  /** The operation {@code ListTasks}. */
  Action<ListTasksRequest, ListTasksResponse> ACTION =
      Action.of(
              ListTasksRequest.class,
              ListTasksResponse.class,
              ThrottleCategory.CLUSTER_RESOURCE_READ)
          .calls(EcsClient::listTasks, () -> EcsAsyncClient::listTasks)
          .readOnly()
          .checked(TaskRules::ofListTasks, TaskRules::listTasks)
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster of all the tasks
   */
  ClusterRef cluster();

  /**
   * Returns the filter.
   *
   * @return the text that identifies who started them, or criteria; absent means no filter
   */
  Optional<TaskFilter> filter();

  /**
   * Returns the page size.
   *
   * @return 1 to 100 (rule ListTasks/maxResults); absent means 100
   */
  OptionalInt maxResults();

  /**
   * Returns the token of the page to read.
   *
   * @return the token of the previous page; absent means the first page
   */
  @Value.Redacted
  Optional<String> nextToken();

  @Override
  List<Consumer<? super ListTasksRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster of all the tasks
   * @return a builder
   */
  static Builder builder(ClusterRef cluster) {
    return new Builder().cluster(cluster);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static ListTasks of(ListTasksRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder(SdkRefs.cluster(sdk.cluster()))
            .filter(filterOf(sdk))
            .maxResults(SdkValues.optional(sdk.maxResults()))
            .nextToken(Optional.ofNullable(sdk.nextToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  private static Optional<TaskFilter> filterOf(ListTasksRequest sdk) {
    TaskCriteria criteria =
        TaskCriteria.builder()
            .containerInstance(Optional.ofNullable(sdk.containerInstance()))
            .daemonName(Optional.ofNullable((String) NewerMember.TASKS_OF_DAEMON.read(sdk)))
            .desiredStatus(OpenEnum.parseNullable(DesiredStatus.class, sdk.desiredStatusAsString()))
            .family(Optional.ofNullable(sdk.family()))
            .launchType(OpenEnum.parseNullable(LaunchType.class, sdk.launchTypeAsString()))
            .serviceName(Optional.ofNullable(sdk.serviceName()))
            .build();
    if (!criteria.equals(TaskFilter.where())) {
      return Optional.of(criteria);
    }
    return Optional.ofNullable(sdk.startedBy()).map(TaskFilter::startedBy);
  }

  /**
   * Reads JSON as {@code aws ecs list-tasks --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static ListTasks fromJson(String json) {
    return of(RequestJson.read(json, ListTasksRequest.builder()));
  }

  @Override
  default Action<ListTasksRequest, ListTasksResponse> action() {
    return ACTION;
  }

  @Override
  default ClusterRef resource() {
    return cluster();
  }

  @Override
  default ListTasksRequest.Builder draft() {
    ListTasksRequest.Builder request =
        ListTasksRequest.builder()
            .cluster(cluster().text())
            .maxResults(maxResults().isPresent() ? maxResults().getAsInt() : null)
            .nextToken(nextToken().orElse(null));
    filter().ifPresent(filter -> apply(filter, request));
    return request;
  }

  private static void apply(TaskFilter filter, ListTasksRequest.Builder request) {
    if (filter instanceof TaskFilter.StartedBy who) {
      request.startedBy(who.text());
    } else if (filter instanceof TaskCriteria criteria) {
      request
          .containerInstance(criteria.containerInstance().orElse(null))
          .desiredStatus(criteria.desiredStatus().map(OpenEnum::text).orElse(null))
          .family(criteria.family().orElse(null))
          .launchType(criteria.launchType().map(OpenEnum::text).orElse(null))
          .serviceName(criteria.serviceName().orElse(null));
      NewerMember.TASKS_OF_DAEMON.set(request, criteria.daemonName().orElse(null));
    }
  }

  @Override
  default Page<TaskRef> result(ListTasksResponse response) {
    return Page.of(response.taskArns(), arn -> TaskRef.of(cluster(), arn), response.nextToken());
  }

  @Override
  default ListTasks startingAt(String nextToken) {
    return toBuilder().nextToken(nextToken).build();
  }

  /**
   * Returns a command that also describes what this one lists.
   *
   * @return a command that reads this page and all that follow, in full batches
   */
  default Described<Task> described() {
    return Described.inBatches(
        this,
        DescribeTasks.ACTION,
        refs -> DescribeTasks.builder(cluster(), ResourceRef.texts(refs)).build());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link ListTasks}. Not thread-safe. */
  final class Builder extends ImmutableListTasks.Builder {
    Builder() {}
  }
}
