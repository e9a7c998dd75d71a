package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.answer;
import static io.github.fluentecs.simulator.rules.Rule.client;
import static io.github.fluentecs.simulator.rules.Rule.invalid;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterContainsContainerInstancesException;
import software.amazon.awssdk.services.ecs.model.ClusterContainsServicesException;
import software.amazon.awssdk.services.ecs.model.ClusterContainsTasksException;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.UpdateInProgressException;

class ClusterRulesTest extends RuleTable {

  @Override
  Stream<Rule> rules() {
    return Stream.of(references(), configured(), deletion()).flatMap(rows -> rows);
  }

  private Stream<Rule> references() {
    return Stream.of(
        new Rule(
            "ID-1",
            ecs -> ecs.listTasks(r -> {}),
            ecs -> ecs.listTasks(r -> r.cluster("none")),
            answer(ClusterNotFoundException.class, "cluster")),
        new Rule(
            "ID-1, ARN",
            ecs -> ecs.listTasks(r -> r.cluster(PREFIX + "cluster/prod")),
            ecs -> ecs.listTasks(r -> r.cluster("arn:aws:ecs:us-east-1:1:cluster/prod")),
            answer(ClusterNotFoundException.class, "cluster")));
  }

  static ClusterSetting insights(String value) {
    return ClusterSetting.builder().name("containerInsights").value(value).build();
  }

  private static Rule create(
      String id,
      Consumer<CreateClusterRequest.Builder> inside,
      Consumer<CreateClusterRequest.Builder> outside,
      String word) {
    return new Rule(
        id, ecs -> ecs.createCluster(inside), ecs -> ecs.createCluster(outside), invalid(word));
  }

  private Stream<Rule> configured() {
    return Stream.of(
        create(
            "NM-1",
            r -> r.clusterName("a_-9".repeat(63) + "abc"),
            r -> r.clusterName("a".repeat(256)),
            "cluster name"),
        create("NM-1", r -> r.clusterName("A"), r -> r.clusterName(""), "cluster name"),
        create("NM-1", r -> r.clusterName("a_b"), r -> r.clusterName("a.b"), "cluster name"),
        create(
            "NM-10",
            r -> r.serviceConnectDefaults(d -> d.namespace("n".repeat(1024))),
            r -> r.serviceConnectDefaults(d -> d.namespace("n".repeat(1025))),
            "namespace"),
        create(
            "NM-10",
            r -> r.serviceConnectDefaults(d -> d.namespace("arn:aws:servicediscovery:x/y")),
            r -> r.serviceConnectDefaults(d -> d.namespace("a/b")),
            "namespace"),
        create(
            "CreateCluster settings",
            r -> r.settings(insights("enhanced")),
            r -> r.settings(insights("on")),
            "containerInsights"),
        create(
            "CreateCluster configuration",
            r ->
                r.configuration(
                    c ->
                        c.executeCommandConfiguration(
                            e -> e.logging("OVERRIDE").logConfiguration(l -> {}))),
            r -> r.configuration(c -> c.executeCommandConfiguration(e -> e.logging("OVERRIDE"))),
            "logConfiguration"),
        new Rule(
            "UpdateClusterSettings",
            ecs -> ecs.updateClusterSettings(r -> r.cluster("prod").settings(insights("disabled"))),
            ecs -> ecs.updateClusterSettings(r -> r.cluster("prod")),
            invalid("settings")),
        new Rule(
            "DescribeClusters",
            ecs -> ecs.describeClusters(r -> r.clusters(many(100))),
            ecs -> ecs.describeClusters(r -> r.clusters(many(101))),
            invalid("clusters")),
        new Rule(
            "enums",
            ecs -> ecs.describeClusters(r -> r.includeWithStrings("TAGS")),
            ecs -> ecs.describeClusters(r -> r.includeWithStrings("TAGS", "EVERYTHING")),
            invalid("include")),
        new Rule(
            "ListClusters",
            ecs -> ecs.listClusters(r -> r.maxResults(100)),
            ecs -> ecs.listClusters(r -> r.maxResults(101)),
            invalid("maxResults")),
        new Rule(
            "paging",
            ecs -> ecs.listClusters(r -> r.nextToken(null)),
            ecs -> ecs.listClusters(r -> r.nextToken("bm9uZQ")),
            invalid("nextToken")));
  }

  /** The obstacles to a deletion, in the order in which they are told. */
  private Stream<Rule> deletion() {
    Consumer<EcsClient> delete = ecs -> ecs.deleteCluster(r -> r.cluster("prod"));
    return Stream.of(
        new Rule(
            "DeleteCluster, instances before all else",
            delete,
            ecs -> {
              ecs.registerContainerInstance(r -> r.cluster("prod"));
              service(r -> r.cluster("prod"));
              delete.accept(ecs);
            },
            answer(ClusterContainsContainerInstancesException.class, "Container Instances")),
        new Rule(
            "DeleteCluster, services before tasks",
            ecs -> {
              service(r -> r.cluster("prod"));
              ecs.deleteService(r -> r.cluster("prod").service("web"));
              delete.accept(ecs);
            },
            ecs -> {
              service(r -> r.cluster("prod"));
              runOnFargate(r -> r.cluster("prod"));
              delete.accept(ecs);
            },
            answer(ClusterContainsServicesException.class, "Services")),
        new Rule(
            "DeleteCluster, tasks",
            ecs -> {
              String task = runOnFargate(r -> r.cluster("prod")).taskArn();
              ecs.stopTask(r -> r.cluster("prod").task(task));
              settle();
              delete.accept(ecs);
            },
            ecs -> {
              runOnFargate(r -> r.cluster("prod"));
              delete.accept(ecs);
            },
            answer(ClusterContainsTasksException.class, "Tasks")),
        new Rule(
            "DeleteCluster, attachments",
            ecs -> {
              scaled();
              settle();
              delete.accept(ecs);
            },
            ecs -> {
              scaled();
              delete.accept(ecs);
            },
            answer(UpdateInProgressException.class, "attachments")),
        new Rule(
            "DeleteCluster twice",
            delete,
            delete.andThen(delete),
            answer(ClusterNotFoundException.class, "inactive")),
        new Rule(
            "Cluster was not ACTIVE",
            ecs -> {
              scaled("fresh");
              settle();
              runOnFargate(r -> r.cluster("fresh"));
            },
            ecs -> {
              scaled("fresh");
              runOnFargate(r -> r.cluster("fresh"));
            },
            client("not ACTIVE")));
  }

  private void group() {
    ecs.createCapacityProvider(
        r -> r.name("asg").autoScalingGroupProvider(g -> g.autoScalingGroupArn(GROUP)));
  }

  private void scaled() {
    group();
    ecs.putClusterCapacityProviders(
        r -> r.cluster("prod").capacityProviders("asg").defaultCapacityProviderStrategy(List.of()));
  }

  private void scaled(String name) {
    group();
    ecs.createCluster(r -> r.clusterName(name).capacityProviders("asg"));
  }
}
