package io.github.fluentecs.examples.effects;

import java.util.List;
import java.util.TreeSet;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.DaemonTaskDefinitionStatusFilter;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/**
 * What there is in a Region: a line for each thing, with what calls can change. Tasks of services
 * are not among it, since services start them by themselves.
 *
 * @param things the lines, sorted
 */
record Census(List<String> things) {
  static Census of(EcsClient ecs) {
    Census.Taker taker = new Taker(ecs, new TreeSet<>());
    taker.settings();
    taker.clusters();
    taker.providers();
    taker.definitions();
    taker.daemons();
    taker.tasks();
    taker.instances();
    taker.services();
    taker.gateways();
    return new Census(List.copyOf(taker.lines));
  }

  int size() {
    return things.size();
  }

  private record Taker(EcsClient ecs, TreeSet<String> lines) {
    private void add(Object... parts) {
      lines.add(List.of(parts).toString());
    }

    private void settings() {
      ecs.listAccountSettingsPaginator(a -> a.effectiveSettings(true))
          .settings()
          .forEach(s -> add(s.nameAsString(), s.value(), s.principalArn()));
    }

    private void clusters() {
      ecs.describeClusters(
              c ->
                  c.clusters(ecs.listClusters().clusterArns())
                      .include(ClusterField.SETTINGS, ClusterField.CONFIGURATIONS))
          .clusters()
          .forEach(
              c ->
                  add(
                      c.clusterArn(),
                      c.status(),
                      c.settings(),
                      String.valueOf(c.serviceConnectDefaults()),
                      String.valueOf(c.configuration()),
                      c.capacityProviders(),
                      c.defaultCapacityProviderStrategy()));
    }

    private void providers() {
      ecs.describeCapacityProviders(p -> {})
          .capacityProviders()
          .forEach(
              p ->
                  add(
                      p.capacityProviderArn(),
                      p.statusAsString(),
                      String.valueOf(p.updateStatusAsString()),
                      String.valueOf(p.autoScalingGroupProvider())));
    }

    private void definitions() {
      for (TaskDefinitionStatus status :
          List.of(
              TaskDefinitionStatus.ACTIVE,
              TaskDefinitionStatus.INACTIVE,
              TaskDefinitionStatus.DELETE_IN_PROGRESS)) {
        ecs.listTaskDefinitions(t -> t.status(status))
            .taskDefinitionArns()
            .forEach(arn -> add(arn, status));
      }
    }

    private void daemons() {
      ecs.listDaemonTaskDefinitions(d -> d.status(DaemonTaskDefinitionStatusFilter.ALL))
          .daemonTaskDefinitions()
          .forEach(it -> add(it.arn(), it.statusAsString()));
      String prod = ecs.describeClusters(c -> c.clusters("prod")).clusters().get(0).clusterArn();
      ecs.listDaemons(d -> d.clusterArn(prod))
          .daemonSummariesList()
          .forEach(
              daemon -> {
                add(daemon.daemonArn(), daemon.statusAsString());
                ecs.listDaemonDeployments(d -> d.daemonArn(daemon.daemonArn()))
                    .daemonDeployments()
                    .forEach(it -> add(it.daemonDeploymentArn(), it.statusAsString()));
              });
    }

    private void tasks() {
      for (DesiredStatus status : List.of(DesiredStatus.RUNNING, DesiredStatus.STOPPED)) {
        List<String> arns =
            ecs.listTasksPaginator(t -> t.cluster("prod").desiredStatus(status)).taskArns().stream()
                .toList();
        for (int from = 0; from < arns.size(); from += 10) {
          List<String> some = arns.subList(from, Math.min(from + 10, arns.size()));
          ecs.describeTasks(t -> t.cluster("prod").tasks(some)).tasks().stream()
              .filter(task -> !task.group().startsWith("service:"))
              .forEach(task -> add(task.taskArn(), status));
          ecs.getTaskProtection(t -> t.cluster("prod").tasks(some)).protectedTasks().stream()
              .filter(task -> task.protectionEnabled())
              .forEach(task -> add("protected", task.taskArn()));
        }
      }
    }

    private void instances() {
      List<String> arns =
          ecs.listContainerInstances(i -> i.cluster("prod")).containerInstanceArns();
      if (!arns.isEmpty()) {
        ecs.describeContainerInstances(i -> i.cluster("prod").containerInstances(arns))
            .containerInstances()
            .forEach(
                i ->
                    add(
                        i.containerInstanceArn(),
                        i.status(),
                        String.valueOf(i.agentUpdateStatusAsString()),
                        i.attributes().stream().map(Object::toString).sorted().toList()));
      }
    }

    private void gateways() {
      ecs.listGateways(g -> {})
          .gateways()
          .forEach(
              it ->
                  add(
                      it.gatewayArn(),
                      ecs.describeGateway(g -> g.gateway(it.name()))
                          .gateway()
                          .deletionProtection()));
      ecs.listGatewayClusterAssociations(a -> {})
          .gatewayClusterAssociations()
          .forEach(it -> add(it.gatewayArn(), it.clusterArn(), it.statusAsString()));
    }

    private void services() {
      ecs.describeServices(
              s -> s.cluster("prod").services("rolling", "steady", "external", "created", "shop"))
          .services()
          .forEach(this::service);
    }

    private void service(Service service) {
      add(
          service.serviceArn(),
          service.status(),
          service.desiredCount(),
          String.valueOf(service.taskDefinition()));
      if (!service.status().equals("ACTIVE")) {
        return;
      }
      add(
          service.serviceArn(),
          ecs.listTagsForResource(t -> t.resourceArn(service.serviceArn())).tags());
      service.deployments().forEach(it -> add(it.id(), it.status()));
      service.taskSets().forEach(it -> add(it.id(), it.status(), String.valueOf(it.scale())));
      ecs.listServiceDeployments(d -> d.cluster("prod").service(service.serviceName()))
          .serviceDeployments()
          .forEach(it -> add(it.serviceDeploymentArn(), it.statusAsString()));
    }
  }
}
