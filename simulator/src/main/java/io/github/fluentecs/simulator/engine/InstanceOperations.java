package io.github.fluentecs.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceField;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.ecs.model.DeregisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.DeregisterContainerInstanceResponse;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceResponse;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateResponse;

/** Operations on container instances. */
final class InstanceOperations {
  private InstanceOperations() {}

  static void addTo(Handlers handlers) {
    handlers
        .on(RegisterContainerInstanceRequest.class, InstanceOperations::register)
        .on(DeregisterContainerInstanceRequest.class, InstanceOperations::deregister)
        .on(DescribeContainerInstancesRequest.class, InstanceOperations::describe)
        .on(UpdateContainerInstancesStateRequest.class, InstanceOperations::updateState);
  }

  private static RegisterContainerInstanceResponse register(
      Region region, RegisterContainerInstanceRequest request) {
    RegistrationChecks.check(request);
    LiveCluster cluster = region.clusters().require(request.cluster());
    LiveInstance instance =
        request.containerInstanceArn() == null
            ? InstanceFactory.register(region, cluster, request)
            : InstanceFactory.registerAgain(region, cluster, request);
    return RegisterContainerInstanceResponse.builder()
        .containerInstance(instance.toSdk(true))
        .build();
  }

  private static DeregisterContainerInstanceResponse deregister(
      Region region, DeregisterContainerInstanceRequest request) {
    LiveCluster cluster = region.clusters().require(request.cluster());
    LiveInstance instance = cluster.requireInstance(request.containerInstance());
    Deregistration.deregister(region, instance, Boolean.TRUE.equals(request.force()));
    return DeregisterContainerInstanceResponse.builder()
        .containerInstance(instance.toSdk(true))
        .build();
  }

  private static DescribeContainerInstancesResponse describe(
      Region region, DescribeContainerInstancesRequest request) {
    Checks.oneTo(100, "Instance list", request.containerInstances());
    LiveCluster cluster = region.clusters().require(request.cluster());
    var found =
        each(
            region,
            cluster,
            request.containerInstances(),
            (instance, failures) -> view(region, instance, request.include()));
    return DescribeContainerInstancesResponse.builder()
        .containerInstances(found.instances())
        .failures(found.failures())
        .build();
  }

  private static ContainerInstance view(
      Region region, LiveInstance instance, List<ContainerInstanceField> include) {
    ContainerInstance view = instance.toSdk(include.contains(ContainerInstanceField.TAGS));
    return include.contains(ContainerInstanceField.CONTAINER_INSTANCE_HEALTH)
        ? view.toBuilder().healthStatus(instance.health().at(region.timeline().now())).build()
        : view;
  }

  private static UpdateContainerInstancesStateResponse updateState(
      Region region, UpdateContainerInstancesStateRequest request) {
    Checks.oneTo(10, "Instance list", request.containerInstances());
    Checks.that(
        request.status() == ContainerInstanceStatus.ACTIVE
            || request.status() == ContainerInstanceStatus.DRAINING,
        "Container instance status should be one of [ACTIVE, DRAINING].");
    LiveCluster cluster = region.clusters().require(request.cluster());
    InstanceStatus status = InstanceStatus.valueOf(request.statusAsString());
    var changed =
        each(
            region,
            cluster,
            request.containerInstances(),
            (instance, failures) -> {
              if (!instance.isActive() && !instance.isDraining()) {
                failures.add(Failures.of(instance.arn(), instance.status().name()));
                return null;
              }
              Draining.change(region, instance, status);
              return instance.toSdk(false);
            });
    return UpdateContainerInstancesStateResponse.builder()
        .containerInstances(changed.instances())
        .failures(changed.failures())
        .build();
  }

  private record Found(List<ContainerInstance> instances, List<Failure> failures) {}

  /** Maps the instances that there are; a mapping to null leaves the answer to the failures. */
  private static Found each(
      Region region,
      LiveCluster cluster,
      List<String> references,
      BiFunction<LiveInstance, List<Failure>, @Nullable ContainerInstance> mapping) {
    List<ContainerInstance> found = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String reference : references) {
      String id = Arns.lastPart(reference);
      LiveInstance instance = cluster.instances().get(id);
      if (instance == null) {
        failures.add(Failures.missing(region.arns().containerInstance(cluster.name(), id)));
        continue;
      }
      ContainerInstance view = mapping.apply(instance, failures);
      if (view != null) {
        found.add(view);
      }
    }
    return new Found(found, failures);
  }
}
