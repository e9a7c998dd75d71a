package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Failures;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.check.RegistrationChecks;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.lifecycle.InstanceDeregistration;
import io.github.fluentecs.simulator.engine.lifecycle.InstanceDraining;
import io.github.fluentecs.simulator.engine.lifecycle.InstanceRegistration;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.status.InstanceStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
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
public final class InstanceHandlers {
  private final Timeline timeline;
  private final Clusters clusters;
  private final InstanceRegistration instances;
  private final InstanceDeregistration deregistration;
  private final InstanceDraining draining;

  public InstanceHandlers(
      Timeline timeline,
      Clusters clusters,
      InstanceRegistration instances,
      InstanceDeregistration deregistration,
      InstanceDraining draining) {
    this.timeline = timeline;
    this.clusters = clusters;
    this.instances = instances;
    this.deregistration = deregistration;
    this.draining = draining;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers
        .on(RegisterContainerInstanceRequest.class, this::register)
        .on(DeregisterContainerInstanceRequest.class, this::deregister)
        .on(DescribeContainerInstancesRequest.class, this::describe)
        .on(UpdateContainerInstancesStateRequest.class, this::updateState);
  }

  private RegisterContainerInstanceResponse register(RegisterContainerInstanceRequest request) {
    RegistrationChecks.check(request);
    LiveCluster cluster = clusters.require(request.cluster());
    LiveInstance instance =
        request.containerInstanceArn() == null
            ? instances.register(cluster, request)
            : instances.registerAgain(cluster, request);
    return RegisterContainerInstanceResponse.builder()
        .containerInstance(instance.toSdk(true))
        .build();
  }

  private DeregisterContainerInstanceResponse deregister(
      DeregisterContainerInstanceRequest request) {
    LiveCluster cluster = clusters.require(request.cluster());
    LiveInstance instance = cluster.requireInstance(request.containerInstance());
    deregistration.deregister(instance, Boolean.TRUE.equals(request.force()));
    return DeregisterContainerInstanceResponse.builder()
        .containerInstance(instance.toSdk(true))
        .build();
  }

  private DescribeContainerInstancesResponse describe(DescribeContainerInstancesRequest request) {
    Checks.oneTo(100, "Instance list", request.containerInstances());
    LiveCluster cluster = clusters.require(request.cluster());
    var found =
        each(
            cluster,
            request.containerInstances(),
            (instance, answers) -> answers.found().add(view(instance, request.include())));
    return DescribeContainerInstancesResponse.builder()
        .containerInstances(found.instances())
        .failures(found.failures())
        .build();
  }

  private ContainerInstance view(LiveInstance instance, List<ContainerInstanceField> include) {
    ContainerInstance view = instance.toSdk(include.contains(ContainerInstanceField.TAGS));
    return include.contains(ContainerInstanceField.CONTAINER_INSTANCE_HEALTH)
        ? view.toBuilder().healthStatus(instance.health().at(timeline.now())).build()
        : view;
  }

  private UpdateContainerInstancesStateResponse updateState(
      UpdateContainerInstancesStateRequest request) {
    Checks.oneTo(10, "Instance list", request.containerInstances());
    Checks.that(
        request.status() == ContainerInstanceStatus.ACTIVE
            || request.status() == ContainerInstanceStatus.DRAINING,
        "Container instance status should be one of [ACTIVE, DRAINING].");
    LiveCluster cluster = clusters.require(request.cluster());
    InstanceStatus status = InstanceStatus.valueOf(request.statusAsString());
    var changed =
        each(
            cluster,
            request.containerInstances(),
            (instance, answers) -> {
              if (instance.isActive() || instance.isDraining()) {
                draining.change(instance, status);
                answers.found().add(instance.toSdk(false));
              } else {
                answers.refuse(instance, instance.status().name());
              }
            });
    return UpdateContainerInstancesStateResponse.builder()
        .containerInstances(changed.instances())
        .failures(changed.failures())
        .build();
  }

  private record Found(List<ContainerInstance> instances, List<Failure> failures) {}

  /** Where the answer for one reference goes. */
  private record Answers(String reference, List<ContainerInstance> found, List<Failure> failures) {
    void refuse(LiveInstance instance, String reason) {
      failures.add(Failures.of(reference, instance.arn(), reason));
    }
  }

  /** Answers for the instances that there are; the others are MISSING. */
  private static Found each(
      LiveCluster cluster, List<String> references, BiConsumer<LiveInstance, Answers> mapping) {
    List<ContainerInstance> found = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String reference : references) {
      LiveInstance instance = cluster.findInstance(reference);
      if (instance == null) {
        failures.add(Failures.missing(reference, cluster.arnOf("container-instance", reference)));
      } else {
        mapping.accept(instance, new Answers(reference, found, failures));
      }
    }
    return new Found(found, failures);
  }
}
