package io.github.fluentecs.examples.effects;

import io.github.fluentecs.simulator.EcsSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DaemonContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.GatewayConfiguration;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.Tag;

/** A simulated Region with one thing of each kind, at a time that stands still. */
final class World implements AutoCloseable {
  static final int INSTANCES = 12;
  static final String ROLE = "arn:aws:iam::123456789012:role/ecs";

  private static final ContainerDefinition CONTAINER =
      ContainerDefinition.builder().name("web").image("web:1").memory(64).cpu(16).build();

  private final EcsSimulator simulator;
  private final EcsClient ecs;
  private final List<String> instances = new ArrayList<>();
  private final List<String> tasks;
  private final String taskSet;
  private final String prod;
  private final String managed;

  World(long seed) {
    simulator = EcsSimulator.withSeed(seed);
    ecs = simulator.client();
    ecs.createCluster(c -> c.clusterName("old"));
    prod = ecs.createCluster(c -> c.clusterName("prod")).cluster().clusterArn();
    register();
    ecs.putAccountSetting(a -> a.name("fargateFIPSMode").value("enabled"));
    createProvider("spare");
    managed = createManagedProvider();
    createDaemon();
    for (int i = 0; i < INSTANCES; i++) {
      instances.add(registerInstance());
    }
    tasks = runTasks();
    createServices();
    createExpressService();
    createGateway("edge");
    createGateway("inner");
    ecs.associateGatewayWithCluster(a -> a.gateway("inner").cluster("prod"));
    taskSet = createTaskSet();
    simulator.time().advance(Duration.ofMinutes(10));
    ecs.updateService(s -> s.cluster("prod").service("rolling").taskDefinition("web:2"));
    simulator.time().advance(Duration.ofSeconds(5));
  }

  private void register() {
    for (int revision = 0; revision < 2; revision++) {
      ecs.registerTaskDefinition(t -> t.family("web").containerDefinitions(CONTAINER));
    }
    ecs.registerTaskDefinition(t -> t.family("old").containerDefinitions(CONTAINER));
    ecs.deregisterTaskDefinition(t -> t.taskDefinition("old:1"));
  }

  private void createProvider(String name) {
    ecs.createCapacityProvider(
        p ->
            p.name(name)
                .autoScalingGroupProvider(
                    g ->
                        g.autoScalingGroupArn(
                            "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1:"
                                + "autoScalingGroupName/"
                                + name)));
  }

  private String createManagedProvider() {
    return ecs.createCapacityProvider(
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
  }

  private void createDaemon() {
    DaemonContainerDefinition agent =
        DaemonContainerDefinition.builder().name("agent").image("agent:1").build();
    for (int revision = 0; revision < 2; revision++) {
      ecs.registerDaemonTaskDefinition(t -> t.family("logs").containerDefinitions(agent));
    }
    ecs.createDaemon(
        d ->
            d.clusterArn(prod)
                .daemonName("logs")
                .daemonTaskDefinitionArn(daemonTaskDefinition(1))
                .capacityProviderArns(managed));
  }

  private String registerInstance() {
    return ecs.registerContainerInstance(
            i ->
                i.cluster("prod")
                    .versionInfo(v -> v.agentVersion("1.0.0"))
                    .attributes(Attribute.builder().name("rack").value("r1").build())
                    .totalResources(resource("CPU", 4096), resource("MEMORY", 16384)))
        .containerInstance()
        .containerInstanceArn();
  }

  private static Resource resource(String name, int value) {
    return Resource.builder().name(name).type("INTEGER").integerValue(value).build();
  }

  private List<String> runTasks() {
    List<String> arns = new ArrayList<>();
    for (int call = 0; call < 2; call++) {
      ecs.runTask(
              r ->
                  r.cluster("prod")
                      .taskDefinition("web:1")
                      .launchType(LaunchType.EC2)
                      .count(INSTANCES / 2))
          .tasks()
          .forEach(task -> arns.add(task.taskArn()));
    }
    return arns;
  }

  private void createServices() {
    createService("rolling", 2);
    createService("steady", INSTANCES);
    ecs.createService(
        s ->
            s.cluster("prod")
                .serviceName("external")
                .desiredCount(2)
                .deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL)));
  }

  private void createExpressService() {
    ecs.createExpressGatewayService(
        s ->
            s.cluster("prod")
                .serviceName("shop")
                .infrastructureRoleArn(ROLE)
                .executionRoleArn(ROLE)
                .primaryContainer(c -> c.image("shop:1")));
  }

  String expressService() {
    return ecs.describeServices(s -> s.cluster("prod").services("shop"))
        .services()
        .get(0)
        .serviceArn();
  }

  private void createGateway(String name) {
    ecs.createGateway(
        g ->
            g.name(name)
                .infrastructureRoleArn(ROLE)
                .deletionProtection(false)
                .configuration(GatewayConfiguration.fromHostSharedAlb(alb -> {})));
  }

  private void createService(String name, int tasks) {
    ecs.createService(
        s ->
            s.cluster("prod")
                .serviceName(name)
                .taskDefinition("web:1")
                .launchType(LaunchType.EC2)
                .desiredCount(tasks)
                .tags(Tag.builder().key("owner").value("web").build()));
  }

  private String createTaskSet() {
    return ecs.createTaskSet(
            t ->
                t.cluster("prod")
                    .service("external")
                    .taskDefinition("web:1")
                    .launchType(LaunchType.EC2))
        .taskSet()
        .id();
  }

  String prod() {
    return prod;
  }

  String managed() {
    return managed;
  }

  String daemonTaskDefinition(int revision) {
    return prod.replace("cluster/prod", "daemon-task-definition/logs:" + revision);
  }

  EcsSimulator simulator() {
    return simulator;
  }

  List<String> instances() {
    return List.copyOf(instances);
  }

  List<String> tasks() {
    return tasks;
  }

  List<String> serviceTasks() {
    return ecs.listTasks(t -> t.cluster("prod").serviceName("steady")).taskArns();
  }

  String taskSet() {
    return taskSet;
  }

  String serviceArn() {
    return ecs.describeServices(s -> s.cluster("prod").services("steady"))
        .services()
        .get(0)
        .serviceArn();
  }

  String runningDeployment() {
    return ecs.listServiceDeployments(s -> s.cluster("prod").service("rolling"))
        .serviceDeployments()
        .get(0)
        .serviceDeploymentArn();
  }

  Census census() {
    return Census.of(ecs);
  }

  @Override
  public void close() {
    ecs.close();
    simulator.close();
  }
}
