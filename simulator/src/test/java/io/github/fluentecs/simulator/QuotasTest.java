package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.limit.Quota;
import io.github.fluentecs.simulator.limit.Quotas;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;

/** Each quota: what reaches it is accepted, one more is refused, what is gone counts no more. */
class QuotasTest {
  private static Quotas two(Quota quota) {
    return Quotas.published().with(quota, 2);
  }

  private static EcsSimulator world(Quotas quotas) {
    return EcsSimulator.create(Setup.ofDefaults().quotas(quotas));
  }

  private static void prepare(EcsClient ecs) {
    ecs.createCluster();
    ecs.registerTaskDefinition(
        definition ->
            OnFargate.fit(
                definition.family("web").containerDefinitions(Stage.container("main").build())));
  }

  private static void create(EcsClient ecs, String name, int count) {
    ecs.createService(
        service ->
            OnFargate.create(service.serviceName(name).taskDefinition("web").desiredCount(count)));
  }

  @Test
  void published_areTheDefaultsOfEcs() {
    assertThat(Quotas.published().of(Quota.TASKS_PER_SERVICE)).isEqualTo(5_000);
    assertThat(Quotas.published().of(Quota.SERVICES_PER_CLUSTER)).isEqualTo(5_000);
    assertThat(Quotas.published().of(Quota.CLUSTERS_PER_ACCOUNT)).isEqualTo(10_000);
    assertThat(Quotas.published().of(Quota.CONTAINER_INSTANCES_PER_CLUSTER)).isEqualTo(5_000);
    assertThat(Quotas.parse("TASKS_PER_SERVICE=7 CLUSTERS_PER_ACCOUNT=0"))
        .isEqualTo(
            Quotas.published()
                .with(Quota.TASKS_PER_SERVICE, 7)
                .with(Quota.CLUSTERS_PER_ACCOUNT, 0));
    assertThatThrownBy(() -> Quotas.parse("TASKS_PER_SERVICE=-1"))
        .hasMessage("TASKS_PER_SERVICE is zero or more, not -1");
  }

  @Test
  void tasksPerService_byDefault_areFiveThousand() {
    EcsSimulator world = EcsSimulator.create();
    try (EcsClient ecs = world.client()) {
      ecs.createCluster();
      createWithoutTasks(ecs, "web", 5_000);

      assertThatThrownBy(() -> ecs.updateService(u -> u.service("web").desiredCount(5_001)))
          .isInstanceOf(InvalidParameterException.class)
          .hasMessageStartingWith("Desired count exceeds limit.");
      assertThatThrownBy(() -> createWithoutTasks(ecs, "more", 5_001))
          .isInstanceOf(InvalidParameterException.class);
    }
  }

  @Test
  void tasksPerService_raised_countAsSet() {
    try (EcsClient ecs = world(Quotas.parse("TASKS_PER_SERVICE=5001")).client()) {
      ecs.createCluster();

      assertThatCode(() -> createWithoutTasks(ecs, "web", 5_001)).doesNotThrowAnyException();
    }
  }

  @Test
  void clusters_beyondTheirQuota_areRefusedUntilOneIsDeleted() {
    try (EcsClient ecs = world(two(Quota.CLUSTERS_PER_ACCOUNT)).client()) {
      ecs.createCluster(cluster -> cluster.clusterName("a"));
      ecs.createCluster(cluster -> cluster.clusterName("b"));

      assertThatThrownBy(() -> ecs.createCluster(cluster -> cluster.clusterName("c")))
          .isInstanceOf(ClientException.class)
          .hasMessageStartingWith(
              "You have reached the limit on the number of clusters: 2"
                  + " (Amazon ECS service quotas).");
      assertThatCode(() -> ecs.createCluster(cluster -> cluster.clusterName("a")))
          .doesNotThrowAnyException();
      ecs.deleteCluster(cluster -> cluster.cluster("a"));
      ecs.createCluster(cluster -> cluster.clusterName("c"));
    }
  }

  @Test
  void services_beyondTheirQuota_areRefusedUntilOneIsDeleted() {
    EcsSimulator world = world(two(Quota.SERVICES_PER_CLUSTER));
    try (EcsClient ecs = world.client()) {
      prepare(ecs);
      create(ecs, "a", 0);
      create(ecs, "b", 0);

      assertThatThrownBy(() -> create(ecs, "c", 0))
          .isInstanceOf(ClientException.class)
          .hasMessageStartingWith(
              "You have reached the limit on the number of services per cluster: 2"
                  + " (Amazon ECS service quotas).");
      ecs.deleteService(service -> service.service("a"));
      world.time().advance(Duration.ofMinutes(5));
      create(ecs, "c", 0);
    }
  }

  @Test
  void containerInstances_beyondTheirQuota_areRefusedUntilOneLeaves() {
    try (EcsClient ecs = world(two(Quota.CONTAINER_INSTANCES_PER_CLUSTER)).client()) {
      ecs.createCluster();
      ecs.registerContainerInstance(instance -> instance.cluster("default"));
      String arn =
          ecs.registerContainerInstance(instance -> instance.cluster("default"))
              .containerInstance()
              .containerInstanceArn();

      assertThatThrownBy(() -> ecs.registerContainerInstance(i -> i.cluster("default")))
          .isInstanceOf(ClientException.class)
          .hasMessageContaining("the number of container instances per cluster: 2 (Amazon ECS");
      ecs.deregisterContainerInstance(instance -> instance.containerInstance(arn).force(true));
      ecs.registerContainerInstance(instance -> instance.cluster("default"));
    }
  }

  @Test
  void taskSets_beyondTheirQuota_areRefused() {
    try (EcsClient ecs = EcsSimulator.create().client()) {
      prepare(ecs);
      createWithoutTasks(ecs, "web", 1);
      for (int i = 0; i < 5; i++) {
        createTaskSet(ecs);
      }

      assertThatThrownBy(() -> createTaskSet(ecs))
          .isInstanceOf(InvalidParameterException.class)
          .hasMessageStartingWith(
              "5 deployments exist on the service. Unable to create new TaskSet since this exceeds"
                  + " the maximum limit.");
    }
  }

  /** Its tasks would be those of task sets, of which it has none yet. */
  private static void createWithoutTasks(EcsClient ecs, String name, int count) {
    ecs.createService(
        service ->
            service
                .serviceName(name)
                .desiredCount(count)
                .deploymentController(controller -> controller.type("EXTERNAL")));
  }

  private static void createTaskSet(EcsClient ecs) {
    ecs.createTaskSet(
        set -> OnFargate.create(set.cluster("default").service("web").taskDefinition("web")));
  }
}
