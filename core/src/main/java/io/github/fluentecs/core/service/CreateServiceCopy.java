package io.github.fluentecs.core.service;

import io.github.fluentecs.core.capacity.Capacity;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.network.LoadBalancer;
import io.github.fluentecs.core.network.ServiceRegistry;
import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.placement.PlacementStrategy;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import io.github.fluentecs.core.volume.ServiceVolume;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Copies requests that create services. */
final class CreateServiceCopy {
  private CreateServiceCopy() {}

  static CreateService of(CreateServiceRequest sdk) {
    CreateServiceRequest whole = WithoutNulls.of(sdk);
    CreateService.Builder copy =
        CreateService.builder(SdkRefs.cluster(whole.cluster()), SdkValues.text(whole.serviceName()))
            .taskDefinition(SdkRefs.optional(whole.taskDefinition(), TaskDefinitionRef::of))
            .desiredCount(SdkValues.optional(whole.desiredCount()));
    tasks(whole, copy);
    network(whole, copy);
    connections(whole, copy);
    options(whole, copy);
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  private static void tasks(CreateServiceRequest whole, CreateService.Builder copy) {
    copy.schedulingStrategy(
            OpenEnum.parseNullable(SchedulingStrategy.class, whole.schedulingStrategyAsString()))
        .deploymentController(ServiceKind.typeOf(whole.deploymentController()))
        .deploymentConfiguration(
            Optional.ofNullable(whole.deploymentConfiguration()).map(DeploymentConfiguration::of))
        .capacity(Capacity.of(whole.launchTypeAsString(), whole.capacityProviderStrategy()))
        .platformVersion(Optional.ofNullable(whole.platformVersion()))
        .placementConstraints(PlacementConstraint.of(whole.placementConstraints()))
        .placementStrategy(PlacementStrategy.of(whole.placementStrategy()))
        .availabilityZoneRebalancing(
            OpenEnum.parseNullable(
                AvailabilityZoneRebalancing.class, whole.availabilityZoneRebalancingAsString()));
  }

  private static void network(CreateServiceRequest whole, CreateService.Builder copy) {
    copy.awsvpc(AwsvpcConfiguration.of(whole.networkConfiguration()))
        .loadBalancers(SdkLists.map(whole.loadBalancers(), LoadBalancer::of))
        .serviceRegistry(whole.serviceRegistries().stream().findFirst().map(ServiceRegistry::of))
        .healthCheckGracePeriod(SdkValues.seconds(whole.healthCheckGracePeriodSeconds()))
        .role(Optional.ofNullable(whole.role()));
  }

  private static void connections(CreateServiceRequest whole, CreateService.Builder copy) {
    copy.serviceConnectConfiguration(
            Optional.ofNullable(whole.serviceConnectConfiguration())
                .map(ServiceConnectConfiguration::of))
        .volumeConfigurations(SdkLists.map(whole.volumeConfigurations(), ServiceVolume::of))
        .vpcLatticeConfigurations(
            SdkLists.map(whole.vpcLatticeConfigurations(), VpcLatticeConfiguration::of))
        .gatewayConnectors(GatewayConnectorModel.of(NewerMember.GATEWAY_CONNECTORS.read(whole)))
        .monitoring(MonitoringConfiguration.ofNullable(NewerMember.MONITORING.read(whole)));
  }

  private static void options(CreateServiceRequest whole, CreateService.Builder copy) {
    copy.tags(SdkValues.map(whole.tags(), Tag::key, Tag::value))
        .propagateTags(OpenEnum.parseNullable(PropagateTags.class, whole.propagateTagsAsString()))
        .enableECSManagedTags(Optional.ofNullable(whole.enableECSManagedTags()))
        .enableExecuteCommand(Optional.ofNullable(whole.enableExecuteCommand()))
        .clientToken(Optional.ofNullable(whole.clientToken()));
  }
}
