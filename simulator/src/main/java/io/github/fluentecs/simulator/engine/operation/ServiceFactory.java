package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.check.CapacityChoice;
import io.github.fluentecs.simulator.engine.check.Compatibilities;
import io.github.fluentecs.simulator.engine.check.CreateServiceChecks;
import io.github.fluentecs.simulator.engine.check.GatewayConnectorChecks;
import io.github.fluentecs.simulator.engine.check.LaunchChecks;
import io.github.fluentecs.simulator.engine.check.OverrideChecks;
import io.github.fluentecs.simulator.engine.check.PlatformChecks;
import io.github.fluentecs.simulator.engine.check.ServiceChecks;
import io.github.fluentecs.simulator.engine.check.ServiceConnectChecks;
import io.github.fluentecs.simulator.engine.check.VolumeChecks;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.defaults.RevisionDefaults;
import io.github.fluentecs.simulator.engine.defaults.ServiceDefaults;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.scheduler.Revisions;
import io.github.fluentecs.simulator.engine.scheduler.Rollouts;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.PlacementRules;
import io.github.fluentecs.simulator.engine.state.ServiceEvents;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import io.github.fluentecs.simulator.engine.state.TaskTemplates;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Makes services. */
public final class ServiceFactory {
  private final Arns arns;
  private final Ids ids;
  private final Timeline timeline;
  private final CapacityProviders capacityProviders;
  private final TaskDefinitions taskDefinitions;
  private final Rollouts rollouts;
  private final TaskSetFactory taskSetFactory;

  public ServiceFactory(
      Arns arns,
      Ids ids,
      Timeline timeline,
      CapacityProviders capacityProviders,
      TaskDefinitions taskDefinitions,
      Rollouts rollouts,
      TaskSetFactory taskSetFactory) {
    this.arns = arns;
    this.ids = ids;
    this.timeline = timeline;
    this.capacityProviders = capacityProviders;
    this.taskDefinitions = taskDefinitions;
    this.rollouts = rollouts;
    this.taskSetFactory = taskSetFactory;
  }

  /** Makes a service, with its first deployment or task set where its controller has one. */
  LiveService create(LiveCluster cluster, CreateServiceRequest request) {
    DeploymentControllerType controller = CreateServiceChecks.controllerOf(request);
    if (controller == DeploymentControllerType.EXTERNAL) {
      ServiceChecks.placement(request.placementConstraints(), request.placementStrategy(), false);
      return add(cluster, request, null);
    }
    TaskDefinition definition = taskDefinitions.requireActive(request.taskDefinition());
    ServiceRevision revision = revision(cluster, request, definition);
    check(Revisions.capacity(revision).checked(capacityProviders, cluster), definition, request);
    LiveService service = add(cluster, request, definition);
    if (controller == DeploymentControllerType.ECS) {
      rollouts.begin(service, revision, definition);
    } else {
      taskSetFactory.createForCodeDeploy(service, revision, definition);
    }
    return service;
  }

  private static void check(
      CapacityChoice capacity, TaskDefinition definition, CreateServiceRequest request) {
    Compatibilities.check(definition, capacity);
    LaunchChecks.network(definition, request.networkConfiguration());
    ServiceChecks.targets(definition, request.loadBalancers());
    ServiceChecks.placement(
        request.placementConstraints(), request.placementStrategy(), capacity.isFargate());
    PlacementRules.check(definition, request.placementConstraints());
    PlatformChecks.check(
        request.platformVersion(), capacity, definition, request.serviceRegistries());
    OverrideChecks.taskRole(definition, request.enableExecuteCommand(), null);
    ServiceConnectChecks.ports(definition, request.serviceConnectConfiguration());
    VolumeChecks.within(definition, request.volumeConfigurations());
    GatewayConnectorChecks.check(definition, request.gatewayConnectors());
    forCodeDeploy(capacity, request);
    Checks.that(
        !CreateServiceChecks.hasRole(request) || !"awsvpc".equals(definition.networkModeAsString()),
        "role cannot be given for a task definition whose networkMode is awsvpc; "
            + "the service-linked role is used.");
  }

  /** CodeDeploy shifts whole task sets; percentages only matter where instances drain. */
  private static void forCodeDeploy(CapacityChoice capacity, CreateServiceRequest request) {
    DeploymentConfiguration given = request.deploymentConfiguration();
    boolean isCustom =
        given != null
            && (isOther(given.minimumHealthyPercent(), 100)
                || isOther(given.maximumPercent(), 200));
    Checks.that(
        !isCustom
            || capacity.isFargate()
            || CreateServiceChecks.controllerOf(request) != DeploymentControllerType.CODE_DEPLOY,
        "A service with a CODE_DEPLOY deployment controller on EC2 cannot have a custom"
            + " minimumHealthyPercent or maximumPercent.");
  }

  private static boolean isOther(@Nullable Integer given, int value) {
    return given != null && given != value;
  }

  private LiveService add(
      LiveCluster cluster, CreateServiceRequest request, @Nullable TaskDefinition definition) {
    ServiceEvents events = new ServiceEvents(ids);
    LiveService service = new LiveService(cluster, template(cluster, request, definition), events);
    cluster.services().put(service.name(), service);
    return service;
  }

  private Service template(
      LiveCluster cluster, CreateServiceRequest request, @Nullable TaskDefinition definition) {
    return ServiceDefaults.complete(request)
        .serviceArn(arns.service(cluster.name(), request.serviceName()))
        .clusterArn(cluster.arn())
        .roleArn(role(request, definition))
        .createdAt(timeline.now())
        .createdBy(arns.root())
        .build();
  }

  /** Its own role, or the service-linked one where ECS itself calls other services for it. */
  private @Nullable String role(CreateServiceRequest request, @Nullable TaskDefinition definition) {
    if (CreateServiceChecks.hasRole(request)) {
      return request.role();
    }
    boolean isNeeded =
        definition == null
            || "awsvpc".equals(definition.networkModeAsString())
            || !request.loadBalancers().isEmpty()
            || !request.serviceRegistries().isEmpty();
    return isNeeded ? arns.serviceLinkedRole() : null;
  }

  private static ServiceRevision revision(
      LiveCluster cluster, CreateServiceRequest request, TaskDefinition definition) {
    String launchType = request.launchTypeAsString();
    boolean isDaemon = CreateServiceChecks.isDaemon(request);
    CapacityChoice capacity =
        CapacityChoice.of(
            cluster,
            request.capacityProviderStrategy(),
            isDaemon ? TaskTemplates.launchType(launchType) : launchType);
    ServiceRevision.Builder revision =
        ServiceRevision.builder()
            .taskDefinition(definition.taskDefinitionArn())
            .capacityProviderStrategy(capacity.strategy())
            .launchType(capacity.launchType())
            .platformVersion(capacity.platformVersion(request.platformVersion()))
            .platformFamily(capacity.platformFamily(definition))
            .loadBalancers(request.loadBalancers())
            .serviceRegistries(request.serviceRegistries())
            .networkConfiguration(request.networkConfiguration())
            .containerImages(Revisions.images(definition))
            .serviceConnectConfiguration(request.serviceConnectConfiguration())
            .volumeConfigurations(request.volumeConfigurations())
            .vpcLatticeConfigurations(request.vpcLatticeConfigurations())
            .gatewayConnectors(request.hasGatewayConnectors() ? request.gatewayConnectors() : null)
            .monitoring(request.monitoring());
    return RevisionDefaults.complete(revision.build());
  }
}
