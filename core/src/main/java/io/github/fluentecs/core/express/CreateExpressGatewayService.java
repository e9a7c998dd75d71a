package io.github.fluentecs.core.express;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.tag.Tags;
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
import software.amazon.awssdk.services.ecs.model.CreateExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateExpressGatewayServiceResponse;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * Creates an Express service: a web service on Fargate, with the load balancer, security groups,
 * scaling and alarms that ECS makes and manages for it.
 */
@Value.Immutable
public interface CreateExpressGatewayService
    extends Operation<
        CreateExpressGatewayService,
        CreateExpressGatewayServiceRequest.Builder,
        CreateExpressGatewayServiceRequest,
        CreateExpressGatewayServiceResponse,
        ExpressGatewayService> {
  /** The operation {@code CreateExpressGatewayService}. */
  Action<CreateExpressGatewayServiceRequest, CreateExpressGatewayServiceResponse> ACTION =
      Action.of(
              CreateExpressGatewayServiceRequest.class,
              CreateExpressGatewayServiceResponse.class,
              ThrottleCategory.SERVICE_MODIFY)
          .calls(
              EcsClient::createExpressGatewayService,
              () -> EcsAsyncClient::createExpressGatewayService)
          .notIdempotent("List the services of the cluster that ECS manages the resources of.")
          .checked(ExpressRules::ofCreate, ExpressRules::create)
          .alsoNeeds("iam:PassRole", "ecs:TagResource", "iam:CreateServiceLinkedRole")
          .build();

  /**
   * Returns the cluster.
   *
   * @return the cluster that the service is created in
   */
  ClusterRef cluster();

  /**
   * Returns the name.
   *
   * @return 1 to 255 letters, digits, hyphens and underscores (rule NM-2), unique in the cluster;
   *     absent means a name that ECS makes up
   */
  Optional<String> serviceName();

  /**
   * Returns the role with which ECS manages load balancers, security groups and scaling. It cannot
   * be changed later.
   *
   * @return a role's ARN (rule CreateExpressGatewayService/infrastructureRoleArn)
   */
  String infrastructureRoleArn();

  /**
   * Returns what the tasks run.
   *
   * @return a task that ECS manages the task definition of, or a task definition of one's own
   */
  ExpressTask task();

  /**
   * Returns the path of the load balancer's health checks.
   *
   * @return a path that begins with a slash (rule EX-11); absent means {@code /ping}
   */
  Optional<String> healthCheckPath();

  /**
   * Returns the network of the tasks.
   *
   * @return subnets and security groups; absent means the default VPC
   */
  Optional<ExpressNetwork> network();

  /**
   * Returns how the service scales.
   *
   * @return the target (rules EX-8 and EX-9); absent means a CPU use of 60 percent
   */
  Optional<ScalingTarget> scalingTarget();

  /**
   * Returns the tags.
   *
   * @return values by key (rules TG-1 to TG-5)
   */
  Map<String, String> tags();

  @Override
  List<Consumer<? super CreateExpressGatewayServiceRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param cluster the cluster
   * @param infrastructureRoleArn the role with which ECS manages load balancers and scaling
   * @param task what the tasks run
   * @return a builder
   */
  static Builder builder(ClusterRef cluster, String infrastructureRoleArn, ExpressTask task) {
    return new Builder().cluster(cluster).infrastructureRoleArn(infrastructureRoleArn).task(task);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static CreateExpressGatewayService of(CreateExpressGatewayServiceRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    CreateExpressGatewayServiceRequest whole = WithoutNulls.of(sdk);
    Builder copy =
        builder(
                SdkRefs.cluster(whole.cluster()),
                SdkValues.text(whole.infrastructureRoleArn()),
                ExpressMembers.of(whole).task().orElseGet(() -> ManagedTask.builder().build()))
            .serviceName(Optional.ofNullable(whole.serviceName()))
            .healthCheckPath(Optional.ofNullable(whole.healthCheckPath()))
            .network(Optional.ofNullable(whole.networkConfiguration()).map(ExpressNetwork::of))
            .scalingTarget(Optional.ofNullable(whole.scalingTarget()).map(ScalingTarget::of))
            .tags(SdkValues.map(whole.tags(), Tag::key, Tag::value));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs create-express-gateway-service --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static CreateExpressGatewayService fromJson(String json) {
    return of(RequestJson.read(json, CreateExpressGatewayServiceRequest.builder()));
  }

  @Override
  default Action<CreateExpressGatewayServiceRequest, CreateExpressGatewayServiceResponse> action() {
    return ACTION;
  }

  @Override
  default ResourceRef resource() {
    return serviceName()
        .<ResourceRef>map(name -> ServiceRef.of(cluster(), name))
        .orElseGet(this::cluster);
  }

  @Override
  default CreateExpressGatewayServiceRequest.Builder draft() {
    CreateExpressGatewayServiceRequest.Builder request =
        CreateExpressGatewayServiceRequest.builder();
    ExpressMembers members = ExpressMembers.of(Optional.of(task()), request);
    return request
        .cluster(cluster().text())
        .serviceName(serviceName().orElse(null))
        .infrastructureRoleArn(infrastructureRoleArn())
        .primaryContainer(members.container())
        .executionRoleArn(members.executionRole())
        .taskRoleArn(members.taskRole())
        .cpu(members.cpu())
        .memory(members.memory())
        .healthCheckPath(healthCheckPath().orElse(null))
        .networkConfiguration(network().map(ExpressNetwork::toSdk).orElse(null))
        .scalingTarget(scalingTarget().map(ScalingTarget::toSdk).orElse(null))
        .tags(Tags.toSdk(tags()));
  }

  @Override
  default ExpressGatewayService result(CreateExpressGatewayServiceResponse response) {
    return ExpressGatewayService.of(response.service());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link CreateExpressGatewayService}. Not thread-safe. */
  final class Builder extends ImmutableCreateExpressGatewayService.Builder {
    Builder() {}
  }
}
