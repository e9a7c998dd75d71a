package io.github.fluentecs.simulator.engine.express;

import io.github.fluentecs.simulator.engine.defaults.Included;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveServiceDeployment;
import io.github.fluentecs.simulator.engine.status.ServiceStatus;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.AccessType;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.ECSExpressGatewayService;
import software.amazon.awssdk.services.ecs.model.ECSManagedResources;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceConfiguration;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceStatus;
import software.amazon.awssdk.services.ecs.model.IngressPathSummary;
import software.amazon.awssdk.services.ecs.model.ManagedIngressPath;
import software.amazon.awssdk.services.ecs.model.ManagedResourceStatus;
import software.amazon.awssdk.services.ecs.model.ManagedSecurityGroup;
import software.amazon.awssdk.services.ecs.model.ManagedTargetGroup;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.UpdatedExpressGatewayService;

/** Shows Express services as the service reports them. */
final class ExpressView {
  private ExpressView() {}

  static ECSExpressGatewayService of(LiveExpressService express, boolean withTags) {
    var service = express.service();
    boolean isOver = service.status() == ServiceStatus.INACTIVE;
    LiveServiceDeployment current = service.deployments().current();
    List<LiveDeployment> listed = isOver ? List.of() : service.deployments().listed();
    return ECSExpressGatewayService.builder()
        .cluster(service.cluster().name())
        .serviceName(service.name())
        .serviceArn(service.arn())
        .infrastructureRoleArn(express.infrastructureRole())
        .status(status(express))
        .currentDeployment(current == null || current.state().isOver() ? null : current.arn())
        .activeConfigurations(listed.stream().map(each -> configuration(express, each)).toList())
        .tags(Included.list(withTags, service.tags()))
        .createdAt(service.template().createdAt())
        .updatedAt(express.updatedAt())
        .build();
  }

  static UpdatedExpressGatewayService updated(LiveExpressService express) {
    var service = express.service();
    return UpdatedExpressGatewayService.builder()
        .serviceArn(service.arn())
        .cluster(service.cluster().name())
        .serviceName(service.name())
        .status(status(express))
        .targetConfiguration(configuration(express, express.primary()))
        .createdAt(service.template().createdAt())
        .updatedAt(express.updatedAt())
        .build();
  }

  private static ExpressGatewayServiceStatus status(LiveExpressService express) {
    return ExpressGatewayServiceStatus.builder()
        .statusCode(express.service().status().name())
        .build();
  }

  private static ExpressGatewayServiceConfiguration configuration(
      LiveExpressService express, LiveDeployment deployment) {
    TaskDefinition definition = deployment.fleet().blueprint().definition();
    ExpressSettings settings = express.settings(deployment);
    AwsVpcConfiguration network =
        deployment.revision().networkConfiguration().awsvpcConfiguration();
    return ExpressGatewayServiceConfiguration.builder()
        .serviceRevisionArn(deployment.revision().serviceRevisionArn())
        .executionRoleArn(definition.executionRoleArn())
        .taskRoleArn(definition.taskRoleArn())
        .taskDefinitionArn(definition.taskDefinitionArn())
        .cpu(definition.cpu())
        .memory(definition.memory())
        .cpuArchitecture(ExpressTasks.architecture(definition))
        .networkConfiguration(
            to -> to.subnets(network.subnets()).securityGroups(network.securityGroups()))
        .healthCheckPath(settings.healthCheckPath())
        .primaryContainer(ExpressTasks.container(definition))
        .scalingTarget(settings.scaling())
        .ingressPaths(
            IngressPathSummary.builder()
                .accessType(AccessType.PUBLIC)
                .endpoint(express.parts().endpoint())
                .build())
        .createdAt(deployment.revision().createdAt())
        .build();
  }

  /** What ECS manages for the newest revision, as DescribeServiceRevisions shows it. */
  static ECSManagedResources resources(LiveExpressService express, Arns arns) {
    ExpressParts parts = express.parts();
    ExpressSettings settings = express.settings(express.primary());
    ManagedIngressPath path =
        ManagedIngressPath.builder()
            .accessType(AccessType.PUBLIC)
            .endpoint(parts.endpoint())
            .loadBalancer(
                to ->
                    to.arn(parts.loadBalancer())
                        .status(ManagedResourceStatus.ACTIVE)
                        .scheme("internet-facing"))
            .listener(to -> to.arn(parts.listener()).status(ManagedResourceStatus.ACTIVE))
            .rule(to -> to.arn(parts.rule()).status(ManagedResourceStatus.ACTIVE))
            .targetGroups(
                ManagedTargetGroup.builder()
                    .arn(parts.targetGroup())
                    .status(ManagedResourceStatus.ACTIVE)
                    .healthCheckPath(settings.healthCheckPath())
                    .port(ExpressTasks.port(express.definition()))
                    .build())
            .build();
    return ECSManagedResources.builder()
        .ingressPaths(path)
        .serviceSecurityGroups(
            ManagedSecurityGroup.builder()
                .arn(arns.securityGroup(parts.securityGroup()))
                .status(ManagedResourceStatus.ACTIVE)
                .build())
        .autoScaling(
            scaling ->
                scaling.scalableTarget(
                    to ->
                        to.status(ManagedResourceStatus.ACTIVE)
                            .minCapacity(settings.scaling().minTaskCount())
                            .maxCapacity(settings.scaling().maxTaskCount())))
        .build();
  }
}
