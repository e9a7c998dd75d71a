package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.vavr.control.Either;
import java.util.List;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProviderField;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DaemonContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.ManagedScalingStatus;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.ScaleUnit;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;

/**
 * A cluster with one of everything: a service on a capacity provider of its own, a DAEMON service,
 * one with a task set, a standalone task, two instances, a daemon on managed instances, and a
 * capacity provider that another cluster has too.
 */
final class WholeCluster implements AutoCloseable {
  static final ClusterRef PROD = ClusterRef.of("prod");

  private final Simulated simulated = new Simulated();
  private final EcsSimulator simulator = simulated.simulator();
  private final EcsClient ecs = simulated.ecs();

  WholeCluster() {
    provider("own");
    provider("shared");
    ecs.createCluster(r -> r.clusterName("other").capacityProviders("shared"));
    String prod =
        ecs.createCluster(r -> r.clusterName("prod").capacityProviders("own", "shared", "FARGATE"))
            .cluster()
            .clusterArn();
    simulator.time().runUntilQuiescent();
    instance();
    instance();
    ecs.registerTaskDefinition(
        r ->
            r.family("web")
                .containerDefinitions(
                    ContainerDefinition.builder().name("app").image("web").memory(64).build()));
    services();
    ecs.runTask(r -> r.cluster("prod").taskDefinition("web").launchType(LaunchType.EC2));
    daemon(prod);
    simulator.time().runUntilQuiescent();
  }

  private void provider(String name) {
    ecs.createCapacityProvider(
        p ->
            p.name(name)
                .autoScalingGroupProvider(
                    g ->
                        g.autoScalingGroupArn(
                                "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1:"
                                    + "autoScalingGroupName/"
                                    + name)
                            .managedScaling(s -> s.status(ManagedScalingStatus.DISABLED))));
  }

  private void instance() {
    ecs.registerContainerInstance(
        r -> r.cluster("prod").totalResources(number("CPU"), number("MEMORY")));
  }

  private static Resource number(String name) {
    return Resource.builder().name(name).type("INTEGER").integerValue(65_536).build();
  }

  private void services() {
    ecs.createService(
        r -> r.cluster("prod").serviceName("web").taskDefinition("web").desiredCount(2));
    ecs.createService(
        r ->
            r.cluster("prod")
                .serviceName("each")
                .taskDefinition("web")
                .schedulingStrategy(SchedulingStrategy.DAEMON));
    ecs.createService(
        r ->
            r.cluster("prod")
                .serviceName("external")
                .desiredCount(1)
                .deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL)));
    ecs.createTaskSet(
        r ->
            r.cluster("prod")
                .service("external")
                .taskDefinition("web")
                .scale(s -> s.unit(ScaleUnit.PERCENT).value(100.0)));
  }

  private void daemon(String prod) {
    String managed =
        ecs.createCapacityProvider(
                p ->
                    p.name("managed")
                        .cluster("prod")
                        .managedInstancesProvider(
                            m ->
                                m.infrastructureRoleArn("arn:aws:iam::123456789012:role/ecs")
                                    .instanceLaunchTemplate(
                                        t ->
                                            t.ec2InstanceProfileArn(
                                                    "arn:aws:iam::123456789012:instance-profile/ecs")
                                                .networkConfiguration(n -> n.subnets("subnet-1")))))
            .capacityProvider()
            .capacityProviderArn();
    String definition =
        ecs.registerDaemonTaskDefinition(
                t ->
                    t.family("logs")
                        .containerDefinitions(
                            DaemonContainerDefinition.builder()
                                .name("agent")
                                .image("agent:1")
                                .build()))
            .daemonTaskDefinitionArn();
    ecs.createDaemon(
        d ->
            d.clusterArn(prod)
                .daemonName("logs")
                .daemonTaskDefinitionArn(definition)
                .capacityProviderArns(managed));
    ecs.runTask(
        r ->
            r.cluster("prod")
                .taskDefinition("web")
                .capacityProviderStrategy(
                    CapacityProviderStrategyItem.builder()
                        .capacityProvider("managed")
                        .weight(1)
                        .build()));
  }

  EcsSimulator simulator() {
    return simulator;
  }

  EcsClient ecs() {
    return ecs;
  }

  <T> Either<WaitFailure, T> await(Wait<T> wait, ExecutionInterceptor... interceptors) {
    return simulated.await(wait, interceptors);
  }

  /** The status of a cluster, or MISSING. */
  String status(String cluster) {
    return ecs.describeClusters(r -> r.clusters(cluster)).clusters().stream()
        .map(Cluster::status)
        .findFirst()
        .orElse("MISSING");
  }

  /** The capacity providers that are left, but for Fargate's. */
  List<String> providers() {
    return ecs
        .describeCapacityProviders(r -> r.include(CapacityProviderField.TAGS))
        .capacityProviders()
        .stream()
        .filter(each -> each.statusAsString().equals("ACTIVE"))
        .map(CapacityProvider::name)
        .filter(name -> !name.startsWith("FARGATE"))
        .toList();
  }

  @Override
  public void close() {
    simulated.close();
  }
}
