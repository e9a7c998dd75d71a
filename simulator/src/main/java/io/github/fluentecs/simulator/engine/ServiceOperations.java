package io.github.fluentecs.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceResponse;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceField;

/** Operations on services. */
final class ServiceOperations {
  private ServiceOperations() {}

  static void addTo(Handlers handlers) {
    handlers
        .on(CreateServiceRequest.class, ServiceOperations::create)
        .on(DescribeServicesRequest.class, ServiceOperations::describe);
  }

  private static CreateServiceResponse create(Region region, CreateServiceRequest request) {
    check(request);
    LiveCluster cluster = region.clusters().require(request.cluster());
    var attempt = new ClientTokens.Attempt("CreateService", request.clientToken(), request);
    LiveService service =
        cluster
            .tokens()
            .once(
                attempt,
                LiveService.class,
                () -> create(region, cluster, request),
                first -> notIdempotent());
    return CreateServiceResponse.builder().service(ServiceView.of(service, true)).build();
  }

  private static void check(CreateServiceRequest request) {
    String name = Checks.given("Service name", request.serviceName());
    Checks.that(Names.isName(name), "Invalid service name: " + Names.RULE);
    Checks.range("desiredCount", request.desiredCount(), 0, Integer.MAX_VALUE);
    if (controller(request) != DeploymentControllerType.EXTERNAL) {
      throw Refusal.of(
          "UnsupportedFeatureException",
          "The simulator runs services of the deployment controller EXTERNAL, not "
              + controller(request)
              + ".");
    }
    Checks.that(
        request.schedulingStrategy() != SchedulingStrategy.DAEMON,
        "The DAEMON scheduling strategy is not supported with the EXTERNAL deployment controller.");
    taskSetMembers(request).forEach(ServiceOperations::refuseGiven);
  }

  /** What belongs to the task sets of a service whose controller is EXTERNAL. */
  private static Map<String, Boolean> taskSetMembers(CreateServiceRequest request) {
    return Map.of(
        "taskDefinition", request.taskDefinition() != null,
        "launchType", request.launchType() != null,
        "platformVersion", request.platformVersion() != null,
        "networkConfiguration", request.networkConfiguration() != null,
        "capacityProviderStrategy", !request.capacityProviderStrategy().isEmpty(),
        "loadBalancers", !request.loadBalancers().isEmpty(),
        "serviceRegistries", !request.serviceRegistries().isEmpty());
  }

  private static void refuseGiven(String member, boolean isGiven) {
    Checks.that(
        !isGiven,
        member
            + " cannot be given for a service with an EXTERNAL deployment controller; "
            + "give it to its task sets.");
  }

  private static DeploymentControllerType controller(CreateServiceRequest request) {
    return request.deploymentController() == null
        ? DeploymentControllerType.ECS
        : request.deploymentController().type();
  }

  private static LiveService create(
      Region region, LiveCluster cluster, CreateServiceRequest request) {
    LiveService existing = cluster.services().get(request.serviceName());
    if (existing != null && !existing.status().equals("INACTIVE")) {
      throw notIdempotent();
    }
    Service template =
        Service.builder()
            .serviceName(request.serviceName())
            .serviceArn(region.arns().service(cluster.name(), request.serviceName()))
            .clusterArn(cluster.arn())
            .desiredCount(
                request.desiredCount() == null ? Integer.valueOf(0) : request.desiredCount())
            .schedulingStrategy(SchedulingStrategy.REPLICA)
            .deploymentController(request.deploymentController())
            .deploymentConfiguration(request.deploymentConfiguration())
            .placementConstraints(request.placementConstraints())
            .placementStrategy(request.placementStrategy())
            .healthCheckGracePeriodSeconds(request.healthCheckGracePeriodSeconds())
            .enableECSManagedTags(Boolean.TRUE.equals(request.enableECSManagedTags()))
            .enableExecuteCommand(Boolean.TRUE.equals(request.enableExecuteCommand()))
            .propagateTags(request.propagateTagsAsString())
            .availabilityZoneRebalancing(request.availabilityZoneRebalancingAsString())
            .roleArn(request.role())
            .createdAt(region.timeline().now())
            .createdBy(region.arns().root())
            .tags(request.tags())
            .build();
    LiveService service = new LiveService(cluster, template);
    cluster.services().put(service.name(), service);
    region.watchers().serviceChanged(service);
    return service;
  }

  private static Refusal notIdempotent() {
    return Refusal.invalidParameter("Creation of service was not idempotent.");
  }

  private static DescribeServicesResponse describe(Region region, DescribeServicesRequest request) {
    Checks.oneTo(10, "Services", request.services());
    LiveCluster cluster = region.clusters().require(request.cluster());
    boolean withTags = request.include().contains(ServiceField.TAGS);
    List<Service> found = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String reference : request.services()) {
      String name = Arns.lastPart(reference);
      LiveService service = cluster.services().get(name);
      if (service == null) {
        failures.add(Failures.missing(region.arns().service(cluster.name(), name)));
      } else {
        found.add(ServiceView.of(service, withTags));
      }
    }
    return DescribeServicesResponse.builder().services(found).failures(failures).build();
  }
}
