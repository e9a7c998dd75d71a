package io.github.fluentecs.examples.cheatsheet;

import static io.github.fluentecs.dsl.EcsDsl.*;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.cluster.ContainerInsights;
import io.github.fluentecs.core.instance.Attribute;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.dsl.ServiceScope;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.SettingName;

/** One line for each verb; the page has these lines. */
final class CheatSheet {
  private static final String TASK = "0123456789abcdef0123456789abcdef";
  private static final String INSTANCE = "fedcba9876543210fedcba9876543210";
  private static final String ARN = "arn:aws:ecs:us-east-1:123456789012:service/prod/web";
  private static final String DEPLOYMENT =
      "arn:aws:ecs:us-east-1:123456789012:service-deployment/prod/web/NCWGC2ZR-taawPAYrIaU5";

  private final ClusterScope prod = cluster("prod");
  private final ServiceScope web = prod.service("web");

  /** A line: what it does, and the command. */
  record Line(String what, EcsCommand<?> command) {}

  private static Line line(String what, EcsCommand<?> command) {
    return new Line(what, command);
  }

  /** Clusters. */
  List<Line> ofClusters() {
    return List.of(
        line("create", prod.create().capacityProviders("FARGATE").build()),
        line("read one", prod.get()),
        line("read several", clusters("prod", "test").describe().build()),
        line("list", listClusters().build()),
        line("change", prod.update().serviceConnectNamespace("shop").build()),
        line("Container Insights", prod.containerInsights(ContainerInsights.ENHANCED)),
        line(
            "capacity providers and default strategy",
            prod.capacityProviders("FARGATE", "FARGATE_SPOT")
                .defaultStrategy(base(1).on("FARGATE").weight(1).and("FARGATE_SPOT").weight(4))),
        line("no default strategy", prod.capacityProviders("FARGATE").noDefaultStrategy()),
        line("delete", prod.delete()));
  }

  /** Services. */
  List<Line> ofServices() {
    return List.of(
        line("create", web.create("web:1", 2).build()),
        line("create one per instance", web.createDaemon("web:1").build()),
        line("create for task sets", web.createExternal().desiredCount(4).build()),
        line("read one", web.get()),
        line("read several", prod.services("web", "api").describe().build()),
        line("list", prod.listServices().build()),
        line("list and read", prod.listServices().build().described()),
        line("deploy", web.update().taskDefinition("web:2").build()),
        line("deploy the same again", web.redeploy()),
        line("scale", web.scaleTo(6)),
        line("change one of CodeDeploy", web.updateCodeDeploy().desiredCount(6).build()),
        line("change one with task sets", web.updateExternal().desiredCount(6).build()),
        line("delete", web.delete()),
        line("delete with its tasks", web.forceDelete()));
  }

  /** Deployments of services. */
  List<Line> ofDeployments() {
    return List.of(
        line("list", web.listServiceDeployments().build()),
        line("read one", serviceDeployment(DEPLOYMENT).get()),
        line("stop and roll back", serviceDeployment(DEPLOYMENT).rollback()),
        line("stop and leave", serviceDeployment(DEPLOYMENT).abort()));
  }

  /** Task sets. */
  List<Line> ofTaskSets() {
    return List.of(
        line("create", web.createTaskSet("web:2").scale(percent(10)).build()),
        line("read one", web.taskSet("ecs-svc/1").get()),
        line("read several", web.describeTaskSets("ecs-svc/1", "ecs-svc/2").build()),
        line("scale", web.taskSet("ecs-svc/1").scaleTo(percent(50))),
        line("make primary", web.taskSet("ecs-svc/1").makePrimary()),
        line("delete", web.taskSet("ecs-svc/1").delete()),
        line("delete with its tasks", web.taskSet("ecs-svc/1").forceDelete()));
  }

  /** Tasks. */
  List<Line> ofTasks() {
    return List.of(
        line("run", prod.runTask("worker:7").count(3).build()),
        line("run all or fail", prod.runTask("worker:7").count(3).build().complete()),
        line("start on an instance", prod.startTask("worker:7", INSTANCE).build()),
        line("read one", prod.task(TASK).get()),
        line("read several", prod.tasks(TASK).describe().build()),
        line("list", prod.listTasks().filter(where().service("web")).build()),
        line("stop", prod.task(TASK).stop("no longer needed")),
        line("protect", prod.task(TASK).protectFor(Duration.ofHours(2))),
        line("protect for two hours", prod.task(TASK).protect()),
        line("no longer protect", prod.task(TASK).unprotect()),
        line("read the protection", prod.task(TASK).protection()),
        line("open a session", prod.task(TASK).executeCommand("/bin/sh").build()));
  }

  /** Task definitions. */
  List<Line> ofTaskDefinitions() {
    return List.of(
        line(
            "register",
            family("web").register(containerDefinition("app", "repo/web:1").memory(512)).build()),
        line("read the newest", taskDefinition("web").get()),
        line("read a revision", taskDefinition("web:42").get()),
        line("list revisions", family("web").list().build()),
        line("list all", listTaskDefinitions().build()),
        line("list families", listTaskDefinitionFamilies().build()),
        line("deregister", taskDefinition("web:42").deregister()),
        line("delete", taskDefinition("web:42").delete()));
  }

  /** Container instances. */
  List<Line> ofInstances() {
    return List.of(
        line("read one", prod.containerInstance(INSTANCE).get()),
        line("list", prod.listContainerInstances().build()),
        line("drain", prod.containerInstance(INSTANCE).drain()),
        line("use again", prod.containerInstance(INSTANCE).activate()),
        line("update the agent", prod.containerInstance(INSTANCE).updateAgent()),
        line(
            "set an attribute",
            prod.containerInstance(INSTANCE).putAttributes(Attribute.of("rack", "7"))),
        line("remove an attribute", prod.containerInstance(INSTANCE).deleteAttributes("rack")),
        line("list attributes", prod.listAttributes().build()),
        line("deregister", prod.containerInstance(INSTANCE).deregister().build()));
  }

  /** Capacity providers. */
  List<Line> ofCapacityProviders() {
    return List.of(
        line("create", capacityProvider("large").create(autoScalingGroup("large-group")).build()),
        line("read one", capacityProvider("large").get()),
        line("read several", describeCapacityProviders("large", "small").build()),
        line("scale otherwise", capacityProvider("large").scale(managedScaling())),
        line("delete", capacityProvider("large").delete()));
  }

  /** Tags and settings of the account. */
  List<Line> ofTagsAndSettings() {
    return List.of(
        line("read tags", tagsOf(ARN).list()),
        line("set a tag", tagsOf(ARN).set("team", "shop")),
        line("remove a tag", tagsOf(ARN).remove("team")),
        line("read settings", listAccountSettings().build()),
        line(
            "set a setting",
            accountSetting(SettingName.CONTAINER_INSIGHTS).set("enhanced").build()),
        line(
            "set it for all users",
            accountSetting(SettingName.CONTAINER_INSIGHTS).setDefault("enhanced")),
        line("delete a setting", accountSetting(SettingName.CONTAINER_INSIGHTS).delete().build()));
  }
}
