package io.github.fluentecs.core.taskset;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.capacity.Capacity;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.network.LoadBalancer;
import io.github.fluentecs.core.network.ServiceRegistry;
import io.github.fluentecs.core.network.TargetGroup;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetResponse;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * Creates a task set in a service whose deployment controller is EXTERNAL. All retries of one
 * execution use one client token.
 */
@Value.Immutable
public interface CreateTaskSet
    extends Operation<
        CreateTaskSet,
        CreateTaskSetRequest.Builder,
        CreateTaskSetRequest,
        CreateTaskSetResponse,
        TaskSet> {
  /** The operation {@code CreateTaskSet}. */
  Action<CreateTaskSetRequest, CreateTaskSetResponse> ACTION =
      Action.of(
              CreateTaskSetRequest.class,
              CreateTaskSetResponse.class,
              ThrottleCategory.SERVICE_MODIFY)
          .calls(EcsClient::createTaskSet, () -> EcsAsyncClient::createTaskSet)
          .checked(TaskSetRules::ofCreateTaskSet, TaskSetRules::createTaskSet)
          .alsoNeeds("iam:PassRole", "ecs:TagResource")
          .clientToken(CreateTaskSetRequest::clientToken, CreateTaskSetRequest.Builder::clientToken)
          .build();

  /**
   * Returns the service.
   *
   * @return the service, in its cluster
   */
  ServiceRef service();

  /**
   * Returns the task definition to run.
   *
   * @return a task definition; without a revision, the newest ACTIVE one
   */
  TaskDefinitionRef taskDefinition();

  /**
   * Returns the id of an external system.
   *
   * @return a text; it becomes an attribute of tasks registered with Cloud Map
   */
  Optional<String> externalId();

  /**
   * Returns the network, which is required for the network mode awsvpc.
   *
   * @return subnets and security groups
   */
  Optional<AwsvpcConfiguration> awsvpc();

  /**
   * Returns the load balancers; Classic ones are not supported (rule LB-4).
   *
   * @return target groups
   */
  List<TargetGroup> loadBalancers();

  /**
   * Returns the service registry; at most one (rule SR-1).
   *
   * @return where the tasks register
   */
  Optional<ServiceRegistry> serviceRegistry();

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
   * Returns the scale as a percentage of the service's desired count.
   *
   * @return 0 to 100 percent (rule CreateTaskSet/scale); ECS documents no default
   */
  Optional<Percent> scale();

  /**
   * Returns the tags.
   *
   * @return values by key (rules TG-1 to TG-5)
   */
  Map<String, String> tags();

  /**
   * Returns the client token for every execution of this command.
   *
   * @return 1 to 36 printable ASCII characters (rule NM-7); absent means a new one for each
   *     execution
   */
  @Value.Redacted
  Optional<String> clientToken();

  @Override
  List<Consumer<? super CreateTaskSetRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param service the service
   * @param taskDefinition the task definition to run
   * @return a builder
   */
  static Builder builder(ServiceRef service, TaskDefinitionRef taskDefinition) {
    return new Builder().service(service).taskDefinition(taskDefinition);
  }

  /**
   * Starts a command.
   *
   * @param service the service
   * @param taskDefinition the task definition to run: a family, {@code family:revision} or ARN
   * @return a builder
   */
  static Builder builder(ServiceRef service, String taskDefinition) {
    Objects.requireNonNull(taskDefinition, "taskDefinition");
    return builder(service, TaskDefinitionRef.of(taskDefinition));
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static CreateTaskSet of(CreateTaskSetRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    CreateTaskSetRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(
                SdkRefs.inCluster(whole.cluster(), whole.service(), ServiceRef::of),
                SdkRefs.of(whole.taskDefinition(), TaskDefinitionRef::of))
            .externalId(Optional.ofNullable(whole.externalId()))
            .awsvpc(AwsvpcConfiguration.of(whole.networkConfiguration()))
            .loadBalancers(SdkLists.map(whole.loadBalancers(), TargetGroup::of))
            .serviceRegistry(
                whole.serviceRegistries().stream().findFirst().map(ServiceRegistry::of))
            .capacity(Capacity.of(whole.launchTypeAsString(), whole.capacityProviderStrategy()))
            .platformVersion(Optional.ofNullable(whole.platformVersion()))
            .scale(Optional.ofNullable(whole.scale()).map(Scales::of))
            .tags(SdkValues.map(whole.tags(), Tag::key, Tag::value))
            .clientToken(Optional.ofNullable(whole.clientToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs create-task-set --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static CreateTaskSet fromJson(String json) {
    return of(RequestJson.read(json, CreateTaskSetRequest.builder()));
  }

  @Override
  default Action<CreateTaskSetRequest, CreateTaskSetResponse> action() {
    return ACTION;
  }

  @Override
  default ServiceRef resource() {
    return service();
  }

  @Override
  default CreateTaskSetRequest.Builder draft() {
    CreateTaskSetRequest.Builder request =
        CreateTaskSetRequest.builder()
            .cluster(service().cluster().text())
            .service(service().text())
            .taskDefinition(taskDefinition().text())
            .externalId(externalId().orElse(null))
            .networkConfiguration(awsvpc().map(AwsvpcConfiguration::toSdk).orElse(null))
            .loadBalancers(LoadBalancer.toSdkOrNull(loadBalancers()))
            .serviceRegistries(serviceRegistry().map(ServiceRegistry::toSdkList).orElse(null))
            .platformVersion(platformVersion().orElse(null))
            .scale(scale().map(Scales::toSdk).orElse(null))
            .tags(Tags.toSdk(tags()))
            .clientToken(clientToken().orElse(null));
    capacity()
        .ifPresent(
            choice ->
                request
                    .launchType(choice.launchTypeOrNull())
                    .capacityProviderStrategy(choice.strategyOrNull()));
    return request;
  }

  @Override
  default TaskSet result(CreateTaskSetResponse response) {
    return TaskSet.of(response.taskSet());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link CreateTaskSet}. Not thread-safe. */
  final class Builder extends ImmutableCreateTaskSet.Builder {
    Builder() {}
  }
}
