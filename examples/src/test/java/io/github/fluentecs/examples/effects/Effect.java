package io.github.fluentecs.examples.effects;

import static io.github.fluentecs.dsl.EcsDsl.accountSetting;
import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.autoScalingGroup;
import static io.github.fluentecs.dsl.EcsDsl.capacityProvider;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.daemonContainer;
import static io.github.fluentecs.dsl.EcsDsl.daemonTaskDefinition;
import static io.github.fluentecs.dsl.EcsDsl.expressService;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static io.github.fluentecs.dsl.EcsDsl.gateway;
import static io.github.fluentecs.dsl.EcsDsl.launchType;
import static io.github.fluentecs.dsl.EcsDsl.managedScaling;
import static io.github.fluentecs.dsl.EcsDsl.percent;
import static io.github.fluentecs.dsl.EcsDsl.serviceDeployment;
import static io.github.fluentecs.dsl.EcsDsl.tagsOf;
import static io.github.fluentecs.dsl.EcsDsl.taskDefinition;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.cluster.ContainerInsights;
import io.github.fluentecs.core.express.ManagedTask;
import io.github.fluentecs.core.express.PrimaryContainer;
import io.github.fluentecs.core.gateway.HostSharedAlb;
import io.github.fluentecs.core.instance.Attribute;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.dsl.ServiceScope;
import java.time.Duration;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.SettingName;

/** A command of each operation that changes something, for a {@link World}. */
enum Effect {
  PUT_ACCOUNT_SETTING(w -> accountSetting(SettingName.AWSVPC_TRUNKING).set("enabled").build()),
  PUT_ACCOUNT_SETTING_DEFAULT(w -> accountSetting("containerInsights").setDefault("enabled")),
  DELETE_ACCOUNT_SETTING(w -> accountSetting("fargateFIPSMode").delete().build()),
  CREATE_CAPACITY_PROVIDER(
      w ->
          capacityProvider("more")
              .create(
                  autoScalingGroup(
                      "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1:"
                          + "autoScalingGroupName/more"))
              .build()),
  DELETE_CAPACITY_PROVIDER(w -> capacityProvider("spare").delete()),
  UPDATE_CAPACITY_PROVIDER(
      w -> capacityProvider("spare").scale(managedScaling().targetCapacity(80))),
  CREATE_CLUSTER(w -> cluster("new").create().build()),
  DELETE_CLUSTER(w -> cluster("old").delete()),
  PUT_CLUSTER_CAPACITY_PROVIDERS(
      w -> prod().capacityProviders("FARGATE").defaultStrategy(allOn("FARGATE"))),
  UPDATE_CLUSTER_SETTINGS(w -> prod().containerInsights(ContainerInsights.ENABLED)),
  UPDATE_CLUSTER(w -> prod().update().serviceConnectNamespace("calls").build()),
  DELETE_ATTRIBUTES(w -> prod().containerInstance(w.instances().get(0)).deleteAttributes("rack")),
  DEREGISTER_CONTAINER_INSTANCE(
      w -> prod().containerInstance(w.instances().get(0)).deregister().force(true).build()),
  PUT_ATTRIBUTES(
      w ->
          prod()
              .containerInstance(w.instances().get(0))
              .putAttributes(Attribute.of("disk", "ssd"))),
  REGISTER_CONTAINER_INSTANCE(w -> prod().registerContainerInstance().build()),
  UPDATE_CONTAINER_AGENT(w -> prod().containerInstance(w.instances().get(0)).updateAgent()),
  UPDATE_CONTAINER_INSTANCES_STATE(
      w -> prod().containerInstances(w.instances().subList(0, 2)).drain()),
  UPDATE_CONTAINER_INSTANCES_STATE_IN_BATCHES(
      w -> prod().containerInstances(w.instances()).drain().inBatches()),
  CREATE_EXPRESS_GATEWAY_SERVICE(
      w ->
          prod()
              .createExpressService(
                  World.ROLE, ManagedTask.of(PrimaryContainer.of("web:1"), World.ROLE))
              .serviceName("created")
              .build()),
  UPDATE_EXPRESS_GATEWAY_SERVICE(
      w -> expressService(w.expressService()).update().healthCheckPath("/health").build()),
  DELETE_EXPRESS_GATEWAY_SERVICE(w -> expressService(w.expressService()).delete()),
  ASSOCIATE_GATEWAY_WITH_CLUSTER(w -> gateway("edge").associateWith(prod())),
  CREATE_GATEWAY(w -> gateway("created").create(World.ROLE, HostSharedAlb.withDefaults()).build()),
  DELETE_GATEWAY(w -> gateway("edge").delete()),
  DISASSOCIATE_GATEWAY_FROM_CLUSTER(w -> gateway("inner").disassociateFrom(prod())),
  UPDATE_GATEWAY(w -> gateway("edge").update().deletionProtection(true).build()),
  CREATE_SERVICE(
      w ->
          prod()
              .service("created")
              .create("web:1", 1)
              .capacity(launchType(LaunchType.EC2))
              .build()),
  DELETE_SERVICE(w -> steady().forceDelete()),
  STOP_SERVICE_DEPLOYMENT(w -> serviceDeployment(w.runningDeployment()).rollback()),
  UPDATE_SERVICE(w -> steady().update().taskDefinition("web:2").desiredCount(13).build()),
  FORCE_DEPLOYMENT(w -> steady().redeploy()),
  TAG_RESOURCE(w -> tagsOf(w.serviceArn()).set("team", "blue")),
  UNTAG_RESOURCE(w -> tagsOf(w.serviceArn()).remove("owner")),
  DELETE_TASK_DEFINITIONS(w -> taskDefinition("old:1").delete()),
  DEREGISTER_TASK_DEFINITION(w -> taskDefinition("web:1").deregister()),
  REGISTER_TASK_DEFINITION(
      w -> family("web").register(containerDefinition("web", "web:3").memory(64)).build()),
  DELETE_DAEMON_TASK_DEFINITION(w -> daemonTaskDefinition("logs:2").delete()),
  REGISTER_DAEMON_TASK_DEFINITION(
      w -> daemonTaskDefinition("logs").register(daemonContainer("agent", "agent:3")).build()),
  CREATE_DAEMON(
      w -> cluster(w.prod()).daemon("more").create(w.daemonTaskDefinition(1), w.managed()).build()),
  UPDATE_DAEMON(
      w -> cluster(w.prod()).daemon("logs").update(w.daemonTaskDefinition(2), w.managed()).build()),
  DELETE_DAEMON(w -> cluster(w.prod()).daemon("logs").delete()),
  CREATE_TASK_SET(
      w -> external().createTaskSet("web:2").capacity(launchType(LaunchType.EC2)).build()),
  DELETE_TASK_SET(w -> external().taskSet(w.taskSet()).forceDelete()),
  UPDATE_SERVICE_PRIMARY_TASK_SET(w -> external().taskSet(w.taskSet()).makePrimary()),
  UPDATE_TASK_SET(w -> external().taskSet(w.taskSet()).scaleTo(percent(50))),
  RUN_TASK(w -> run(3).build()),
  RUN_TASK_IN_BATCHES(w -> run(25).build().inBatches()),
  RUN_TASK_COMPLETE(w -> run(25).build().inBatches().complete()),
  START_TASK(w -> prod().startTask("web:1", w.instances().get(0), w.instances().get(1)).build()),
  START_TASK_IN_BATCHES(
      w -> prod().startTask("web:1", w.instances().toArray(String[]::new)).build().inBatches()),
  STOP_TASK(w -> prod().task(w.tasks().get(0)).stop()),
  UPDATE_TASK_PROTECTION(
      w -> prod().tasks(w.serviceTasks().subList(0, 3)).protectFor(Duration.ofHours(1))),
  UPDATE_TASK_PROTECTION_IN_BATCHES(
      w -> prod().tasks(w.serviceTasks()).protectFor(Duration.ofHours(1)).inBatches());

  @SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
  private final Function<World, EcsCommand<?>> command;

  Effect(Function<World, EcsCommand<?>> command) {
    this.command = command;
  }

  EcsCommand<?> command(World world) {
    return command.apply(world);
  }

  private static ClusterScope prod() {
    return cluster("prod");
  }

  private static ServiceScope steady() {
    return prod().service("steady");
  }

  private static ServiceScope external() {
    return prod().service("external");
  }

  private static RunTask.Builder run(int count) {
    return prod().runTask("web:1").capacity(launchType(LaunchType.EC2)).count(count);
  }
}
