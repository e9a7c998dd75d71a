package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceResponse;
import software.amazon.awssdk.services.ecs.model.DeleteServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeleteServiceResponse;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceResponse;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionResponse;

/** The service {@code web} of cluster {@code default}, with words for tests. */
final class Web {
  private final Ecs ecs;

  Web(Ecs ecs) {
    this.ecs = ecs;
  }

  /** Creates it with tasks of family {@code worker}. */
  Service create(int desired, Consumer<CreateServiceRequest.Builder> change) {
    return ecs.call(CreateServiceResponse.class, request(desired, change)).service();
  }

  static CreateServiceRequest request(int desired, Consumer<CreateServiceRequest.Builder> change) {
    CreateServiceRequest.Builder request =
        CreateServiceRequest.builder()
            .serviceName("web")
            .taskDefinition("worker")
            .desiredCount(desired);
    change.accept(request);
    return request.build();
  }

  /** Creates it with these percentages, and waits until it is steady. */
  void createSteady(int desired, int minimum, int maximum) {
    create(
        desired,
        request ->
            request.deploymentConfiguration(
                c -> c.minimumHealthyPercent(minimum).maximumPercent(maximum)));
    ecs.settle();
  }

  /** Creates it with tasks of family {@code site}, which listens on port 80. */
  Service createBehindTargetGroup(int desired) {
    ContainerDefinition container =
        Ecs.container("site").portMappings(PortMapping.builder().containerPort(80).build()).build();
    ecs.define("site", definition -> definition.containerDefinitions(container));
    return create(
        desired, request -> request.taskDefinition("site").loadBalancers(target("site", 80)));
  }

  static LoadBalancer target(String container, int port) {
    return LoadBalancer.builder()
        .targetGroupArn("arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/1")
        .containerName(container)
        .containerPort(port)
        .build();
  }

  /** Protects tasks for two hours. */
  UpdateTaskProtectionResponse protect(String... tasks) {
    return ecs.call(
        UpdateTaskProtectionResponse.class,
        UpdateTaskProtectionRequest.builder()
            .cluster("default")
            .tasks(tasks)
            .protectionEnabled(true)
            .build());
  }

  Service update(Consumer<UpdateServiceRequest.Builder> change) {
    return ecs.call(UpdateServiceResponse.class, updateRequest(change)).service();
  }

  static UpdateServiceRequest updateRequest(Consumer<UpdateServiceRequest.Builder> change) {
    UpdateServiceRequest.Builder request = UpdateServiceRequest.builder().service("web");
    change.accept(request);
    return request.build();
  }

  Service delete(boolean force) {
    return ecs.call(
            DeleteServiceResponse.class,
            DeleteServiceRequest.builder().service("web").force(force).build())
        .service();
  }

  static EcsRequest describeRequest() {
    return DescribeServicesRequest.builder().services("web").build();
  }

  Service describe() {
    return ecs.call(DescribeServicesResponse.class, describeRequest()).services().get(0);
  }

  Deployment primary() {
    return describe().deployments().get(0);
  }

  /** The newest first. */
  List<String> messages() {
    return describe().events().stream().map(ServiceEvent::message).toList();
  }

  LiveService live() {
    LiveCluster cluster = ecs.region().clusters().require(null);
    return Objects.requireNonNull(cluster.services().get("web"), "web");
  }
}
