package io.github.fluentecs.core.service;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.capacity.Capacity;
import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.capacity.StrategyItem;
import io.github.fluentecs.core.network.AdvancedConfiguration;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.network.LoadBalancer;
import io.github.fluentecs.core.network.ServiceRegistry;
import io.github.fluentecs.core.network.TargetGroup;
import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.placement.PlacementStrategy;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.value.Change;
import io.github.fluentecs.core.value.OpenEnum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.ResourceManagementType;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentStopType;

/** Commands on services with every attribute set; choices come once for each side. */
public final class ServiceSamples {
  private static final ServiceRef WEB = ServiceRef.of(ClusterRef.of("prod"), "web");
  private static final TaskDefinitionRef WEB_43 = TaskDefinitionRef.of("web:43");
  private static final StrategyItem ASG =
      StrategyItem.builder(CapacityProviderRef.of("asg")).weight(1).base(2).build();
  private static final AwsvpcConfiguration NETWORK =
      new AwsvpcConfiguration(
          List.of("subnet-1"), List.of("sg-1"), Optional.of(OpenEnum.of(AssignPublicIp.DISABLED)));
  private static final PlacementConstraint ON_M7 =
      PlacementConstraint.memberOf("attribute:ecs.instance-type =~ m7.*");
  private static final TargetGroup SHIFTING =
      LoadBalancer.targetGroup("arn:tg")
          .container("web", 8080)
          .shifting(
              AdvancedConfiguration.builder("arn:tg-2", "arn:rule-1", "arn:role")
                  .testListenerRule("arn:rule-2")
                  .build());
  private static final DeploymentConfiguration CODE_DEPLOY =
      DeploymentConfiguration.ofDefaults().minimumHealthyPercent(50).maximumPercent(150);

  private ServiceSamples() {}

  public static List<Operation<?, ?, ?, ?, ?>> all() {
    return Stream.of(create(), update(), others(), deployments()).flatMap(List::stream).toList();
  }

  private static List<Operation<?, ?, ?, ?, ?>> create() {
    return List.of(
        CreateService.daemon(WEB, WEB_43).build(),
        CreateService.external(WEB).build(),
        createService().capacity(Capacity.ec2()).role("ecsServiceRole").build(),
        createService()
            .capacity(CapacityProviderStrategy.of(ASG))
            .platformVersion("1.4.0")
            .awsvpc(NETWORK)
            .serviceRegistry(ServiceRegistry.of("arn:registry").port(80))
            .build(),
        CreateService.replica(WEB, WEB_43, 2)
            .loadBalancer(LoadBalancer.classic("old").container("web", 8080))
            .build(),
        CreateService.replica(WEB, WEB_43, 2)
            .deploymentConfiguration(ServiceMembers.blueGreen())
            .loadBalancer(SHIFTING)
            .serviceRegistry(ServiceRegistry.of("arn:registry").container("web", 8080))
            .build(),
        CreateService.replica(WEB, WEB_43, 2)
            .deploymentConfiguration(ServiceMembers.shifts().get(0))
            .build(),
        CreateService.replica(WEB, WEB_43, 2)
            .deploymentConfiguration(ServiceMembers.shifts().get(1))
            .build(),
        connected());
  }

  private static CreateService connected() {
    return CreateService.replica(WEB, WEB_43, 2)
        .serviceConnectConfiguration(ServiceMembers.connect())
        .volumeConfiguration(ServiceMembers.volume())
        .vpcLatticeConfiguration(ServiceMembers.lattice())
        .gatewayConnector(ServiceMembers.connector())
        .monitoring(ServiceMembers.monitoring())
        .build();
  }

  private static CreateService.Builder createService() {
    return CreateService.replica(WEB, WEB_43, 6)
        .schedulingStrategy(OpenEnum.of(SchedulingStrategy.REPLICA))
        .deploymentController(OpenEnum.of(DeploymentControllerType.ECS))
        .deploymentConfiguration(ServiceMembers.rolling())
        .loadBalancer(LoadBalancer.targetGroup("arn:tg").container("web", 8080))
        .healthCheckGracePeriod(Duration.ofSeconds(90))
        .placementConstraint(ON_M7)
        .placementStrategy(List.of(PlacementStrategy.spreadOverZones()))
        .availabilityZoneRebalancing(OpenEnum.of(AvailabilityZoneRebalancing.ENABLED))
        .tag("team", "blue")
        .propagateTags(OpenEnum.of(PropagateTags.SERVICE))
        .enableECSManagedTags(true)
        .enableExecuteCommand(true)
        .clientToken("secret-token");
  }

  private static List<Operation<?, ?, ?, ?, ?>> update() {
    return List.of(
        UpdateExternalService.builder(WEB)
            .desiredCount(6)
            .healthCheckGracePeriod(Duration.ofSeconds(90))
            .placementConstraints(ON_M7)
            .placementStrategy(PlacementStrategy.binpackCpu())
            .propagateTags(OpenEnum.of(PropagateTags.SERVICE))
            .enableECSManagedTags(true)
            .build(),
        UpdateCodeDeployService.builder(WEB).deploymentConfiguration(CODE_DEPLOY).build(),
        UpdateService.builder(WEB).deploymentConfiguration(ServiceMembers.blueGreen()).build(),
        UpdateService.builder(WEB).deploymentConfiguration(ServiceMembers.shifts().get(0)).build(),
        UpdateService.builder(WEB).deploymentConfiguration(ServiceMembers.shifts().get(1)).build(),
        UpdateService.builder(WEB)
            .deploymentController(DeploymentControllerType.ECS)
            .serviceConnectConfiguration(ServiceMembers.connect())
            .volumeConfigurations(Change.replace(List.of(ServiceMembers.volume())))
            .vpcLatticeConfigurations(ServiceMembers.lattice())
            .gatewayConnector(ServiceMembers.connector())
            .monitoring(ServiceMembers.monitoring())
            .loadBalancers(LoadBalancer.classic("old").container("web", 8080))
            .serviceRegistry(ServiceRegistry.of("arn:registry").container("web", 8080))
            .build(),
        UpdateService.builder(WEB)
            .taskDefinition("web:43")
            .deploymentConfiguration(ServiceMembers.rolling())
            .capacityProviderStrategy(CapacityProviderStrategy.of(ASG))
            .platformVersion("1.4.0")
            .awsvpc(NETWORK)
            .loadBalancers(SHIFTING)
            .serviceRegistry(ServiceRegistry.of("arn:registry").port(80))
            .availabilityZoneRebalancing(OpenEnum.of(AvailabilityZoneRebalancing.DISABLED))
            .enableExecuteCommand(false)
            .build());
  }

  private static List<Operation<?, ?, ?, ?, ?>> others() {
    return List.of(
        DeleteService.builder(WEB).force(true).build(),
        DescribeServices.builder(WEB.cluster(), List.of("web", "api")).withTags().build(),
        ListServicesByNamespace.builder("calls").maxResults(100).nextToken("secret-page").build(),
        ListServices.builder(WEB.cluster())
            .launchType(OpenEnum.of(LaunchType.EC2))
            .schedulingStrategy(OpenEnum.of(SchedulingStrategy.DAEMON))
            .resourceManagementType(OpenEnum.of(ResourceManagementType.CUSTOMER))
            .maxResults(100)
            .nextToken("secret-page")
            .build());
  }

  private static List<Operation<?, ?, ?, ?, ?>> deployments() {
    String arn = "arn:aws:ecs:eu-west-1:123456789012:service-deployment/prod/web/";
    ServiceDeploymentRef newest = ServiceDeploymentRef.of(arn + "2");
    return List.of(
        DescribeServiceDeployments.builder(List.of(newest, ServiceDeploymentRef.of(arn + "1")))
            .build(),
        DescribeServiceRevisions.builder(List.of(ServiceRevisionRef.of("arn:aws:ecs:r:1:x/y")))
            .build(),
        ListServiceDeployments.builder(WEB)
            .status(ServiceDeploymentStatus.IN_PROGRESS)
            .createdAfter(Instant.parse("2025-01-01T00:00:00Z"))
            .createdBefore(Instant.parse("2025-02-01T00:00:00.123Z"))
            .maxResults(100)
            .nextToken("secret-page")
            .build(),
        ContinueServiceDeployment.builder(newest, "hook-1")
            .hookAction(LifecycleHookAction.ROLLBACK)
            .build(),
        StopServiceDeployment.builder(newest)
            .stopType(StopServiceDeploymentStopType.ROLLBACK)
            .build());
  }
}
