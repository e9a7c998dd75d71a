package io.github.fluentecs.core.service;

import io.github.fluentecs.core.capacity.StrategyItem;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.network.LoadBalancer;
import io.github.fluentecs.core.network.ServiceRegistry;
import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.placement.PlacementStrategy;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.Change;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import io.github.fluentecs.core.value.internal.WithoutNulls;
import io.github.fluentecs.core.volume.ServiceVolume;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** Copies requests that change services. */
final class ServiceUpdateCopy {
  private ServiceUpdateCopy() {}

  static UpdateService ofEcs(UpdateServiceRequest sdk) {
    UpdateServiceRequest whole = WithoutNulls.of(sdk);
    UpdateService.Builder copy = shared(UpdateService.builder(service(whole)), whole);
    copy.deploymentConfiguration(deployment(whole));
    tasks(whole, copy);
    network(whole, copy);
    connections(whole, copy);
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  static UpdateCodeDeployService ofCodeDeploy(UpdateServiceRequest sdk) {
    UpdateServiceRequest whole = WithoutNulls.of(sdk);
    UpdateCodeDeployService.Builder copy =
        shared(UpdateCodeDeployService.builder(service(whole)), whole)
            .deploymentConfiguration(deployment(whole));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  static UpdateExternalService ofExternal(UpdateServiceRequest sdk) {
    UpdateServiceRequest whole = WithoutNulls.of(sdk);
    UpdateExternalService.Builder copy =
        shared(UpdateExternalService.builder(service(whole)), whole);
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  private static ServiceRef service(UpdateServiceRequest whole) {
    return SdkRefs.inCluster(whole.cluster(), whole.service(), ServiceRef::of);
  }

  private static Optional<DeploymentConfiguration> deployment(UpdateServiceRequest whole) {
    return Optional.ofNullable(whole.deploymentConfiguration()).map(DeploymentConfiguration::of);
  }

  private static <B extends ServiceUpdateBuilder<B>> B shared(B copy, UpdateServiceRequest whole) {
    SdkValues.optional(whole.desiredCount()).ifPresent(copy::desiredCount);
    SdkValues.seconds(whole.healthCheckGracePeriodSeconds())
        .ifPresent(copy::healthCheckGracePeriod);
    OpenEnum.parseNullable(PropagateTags.class, whole.propagateTagsAsString())
        .ifPresent(copy::propagateTags);
    Optional.ofNullable(whole.enableECSManagedTags()).ifPresent(copy::enableECSManagedTags);
    return copy.placementConstraints(
            SdkLists.change(whole.placementConstraints(), PlacementConstraint::of))
        .placementStrategy(SdkLists.change(whole.placementStrategy(), PlacementStrategy::of));
  }

  private static void tasks(UpdateServiceRequest whole, UpdateService.Builder copy) {
    copy.taskDefinition(SdkRefs.optional(whole.taskDefinition(), TaskDefinitionRef::of))
        .capacityProviderStrategy(each(whole.capacityProviderStrategy(), StrategyItem::of))
        .forceNewDeployment(Optional.ofNullable(whole.forceNewDeployment()))
        .platformVersion(Optional.ofNullable(whole.platformVersion()))
        .deploymentController(ServiceKind.typeOf(whole.deploymentController()))
        .availabilityZoneRebalancing(
            OpenEnum.parseNullable(
                AvailabilityZoneRebalancing.class, whole.availabilityZoneRebalancingAsString()))
        .enableExecuteCommand(Optional.ofNullable(whole.enableExecuteCommand()));
  }

  private static void network(UpdateServiceRequest whole, UpdateService.Builder copy) {
    copy.awsvpc(AwsvpcConfiguration.of(whole.networkConfiguration()))
        .loadBalancers(each(whole.loadBalancers(), LoadBalancer::of))
        .serviceRegistries(each(whole.serviceRegistries(), ServiceRegistry::of));
  }

  private static void connections(UpdateServiceRequest whole, UpdateService.Builder copy) {
    copy.serviceConnectConfiguration(
            Optional.ofNullable(whole.serviceConnectConfiguration())
                .map(ServiceConnectConfiguration::of))
        .volumeConfigurations(each(whole.volumeConfigurations(), ServiceVolume::of))
        .vpcLatticeConfigurations(
            each(whole.vpcLatticeConfigurations(), VpcLatticeConfiguration::of))
        .gatewayConnectors(
            SdkLists.change(
                (List<?>) NewerMember.GATEWAY_CONNECTORS.read(whole), GatewayConnectorModel::of))
        .monitoring(MonitoringConfiguration.ofNullable(NewerMember.MONITORING.read(whole)));
  }

  private static <S, T> Change<T> each(List<S> models, Function<? super S, ? extends T> value) {
    return SdkLists.change(models, list -> SdkLists.<S, T>map(list, value));
  }
}
