package io.github.fluentecs.core.express;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.tag.Tags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateExpressGatewayServiceResponse;

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
