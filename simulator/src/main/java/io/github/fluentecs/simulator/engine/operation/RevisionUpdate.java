package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.check.CapacityChoice;
import io.github.fluentecs.simulator.engine.check.Compatibilities;
import io.github.fluentecs.simulator.engine.check.GatewayConnectorChecks;
import io.github.fluentecs.simulator.engine.check.LaunchChecks;
import io.github.fluentecs.simulator.engine.check.OverrideChecks;
import io.github.fluentecs.simulator.engine.check.PlatformChecks;
import io.github.fluentecs.simulator.engine.check.ServiceChecks;
import io.github.fluentecs.simulator.engine.check.ServiceConnectChecks;
import io.github.fluentecs.simulator.engine.check.VolumeChecks;
import io.github.fluentecs.simulator.engine.defaults.RevisionDefaults;
import io.github.fluentecs.simulator.engine.scheduler.Revisions;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.PlacementRules;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/**
 * What an update of a service makes of its present revision.
 *
 * @param service whose it is
 * @param request the update
 * @param former what is rolled out at present
 * @param revision what it becomes
 * @param definition the task definition of that
 */
record RevisionUpdate(
    LiveService service,
    UpdateServiceRequest request,
    ServiceRevision former,
    ServiceRevision revision,
    TaskDefinition definition) {

  static RevisionUpdate of(
      TaskDefinitions definitions, LiveService service, UpdateServiceRequest request) {
    LiveDeployment primary = service.deployments().primary();
    ServiceRevision former = withoutIdentity(primary.revision());
    TaskDefinition definition =
        request.taskDefinition() == null
            ? primary.fleet().blueprint().definition()
            : definitions.requireActive(request.taskDefinition());
    ServiceRevision revision = revision(service, request, former, definition);
    return new RevisionUpdate(service, request, former, revision, definition);
  }

  private static ServiceRevision withoutIdentity(ServiceRevision revision) {
    return revision.toBuilder()
        .serviceRevisionArn(null)
        .serviceArn(null)
        .clusterArn(null)
        .createdAt(null)
        .build();
  }

  private static ServiceRevision revision(
      LiveService service,
      UpdateServiceRequest request,
      ServiceRevision former,
      TaskDefinition definition) {
    CapacityChoice capacity = capacity(service, request, former);
    ServiceRevision.Builder revision =
        former.toBuilder()
            .taskDefinition(definition.taskDefinitionArn())
            .containerImages(Revisions.images(definition))
            .capacityProviderStrategy(capacity.strategy())
            .launchType(capacity.launchType())
            .platformVersion(
                capacity.platformVersion(
                    Optional.ofNullable(request.platformVersion())
                        .orElse(former.platformVersion())))
            .platformFamily(capacity.platformFamily(definition))
            .networkConfiguration(
                Optional.ofNullable(request.networkConfiguration())
                    .orElse(former.networkConfiguration()))
            .serviceConnectConfiguration(
                Optional.ofNullable(request.serviceConnectConfiguration())
                    .orElse(former.serviceConnectConfiguration()))
            .monitoring(Optional.ofNullable(request.monitoring()).orElse(former.monitoring()));
    replaceLists(revision, request);
    return RevisionDefaults.complete(revision.build());
  }

  private static void replaceLists(ServiceRevision.Builder revision, UpdateServiceRequest request) {
    if (request.hasLoadBalancers()) {
      revision.loadBalancers(request.loadBalancers());
    }
    if (request.hasServiceRegistries()) {
      revision.serviceRegistries(request.serviceRegistries());
    }
    if (request.hasVolumeConfigurations()) {
      revision.volumeConfigurations(request.volumeConfigurations());
    }
    if (request.hasGatewayConnectors()) {
      revision.gatewayConnectors(request.gatewayConnectors());
    }
    if (request.hasVpcLatticeConfigurations()) {
      revision.vpcLatticeConfigurations(request.vpcLatticeConfigurations());
    }
  }

  /** A strategy that is given takes over; an empty one leads back to the launch type. */
  private static CapacityChoice capacity(
      LiveService service, UpdateServiceRequest request, ServiceRevision former) {
    CapacityChoice present = Revisions.capacity(former);
    if (!request.hasCapacityProviderStrategy()) {
      return present;
    }
    if (!request.capacityProviderStrategy().isEmpty()) {
      return CapacityChoice.of(service.cluster(), request.capacityProviderStrategy(), null);
    }
    return new CapacityChoice(List.of(), present.isFargate() ? "FARGATE" : "EC2");
  }

  void check(CapacityProviders providers) {
    CapacityChoice capacity = Revisions.capacity(revision).checked(providers, service.cluster());
    Checks.that(
        isForced() || capacity.equals(Revisions.capacity(former)),
        "When switching from launch type to capacity provider strategy on an existing service, or "
            + "making a change to a capacity provider strategy on a service that is already using "
            + "one, you must force a new deployment.");
    Compatibilities.check(definition, capacity);
    LaunchChecks.network(definition, revision.networkConfiguration());
    ServiceChecks.targets(definition, revision.loadBalancers());
    ServiceChecks.placement(constraints(), strategies(), capacity.isFargate());
    PlacementRules.check(definition, constraints());
    PlatformChecks.check(
        revision.platformVersion(), capacity, definition, revision.serviceRegistries());
    OverrideChecks.taskRole(definition, isExecuting(), null);
    ServiceConnectChecks.ports(definition, revision.serviceConnectConfiguration());
    VolumeChecks.within(definition, revision.volumeConfigurations());
    GatewayConnectorChecks.check(definition, revision.gatewayConnectors());
    Checks.that(
        revision.platformFamily() == null
            || former.platformFamily() == null
            || isWindows(revision.platformFamily()) == isWindows(former.platformFamily()),
        "The platform family of a service cannot change between Linux and Windows.");
  }

  private boolean isExecuting() {
    return Boolean.TRUE.equals(
        Optional.ofNullable(request.enableExecuteCommand())
            .orElse(service.template().enableExecuteCommand()));
  }

  private static boolean isWindows(String family) {
    return family.startsWith("WINDOWS");
  }

  private List<PlacementConstraint> constraints() {
    return request.hasPlacementConstraints()
        ? request.placementConstraints()
        : service.template().placementConstraints();
  }

  private List<PlacementStrategy> strategies() {
    return request.hasPlacementStrategy()
        ? request.placementStrategy()
        : service.template().placementStrategy();
  }

  /** Whether it has to be rolled out. */
  boolean isDeployment() {
    return isForced() || !revision.equals(former);
  }

  private boolean isForced() {
    return Boolean.TRUE.equals(request.forceNewDeployment());
  }
}
