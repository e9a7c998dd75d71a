package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.capacityProvider;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerInstance;
import static io.github.fluentecs.dsl.EcsDsl.containerInstances;
import static io.github.fluentecs.dsl.EcsDsl.service;
import static io.github.fluentecs.dsl.EcsDsl.serviceDeployment;
import static io.github.fluentecs.dsl.EcsDsl.services;
import static io.github.fluentecs.dsl.EcsDsl.task;
import static io.github.fluentecs.dsl.EcsDsl.taskDefinition;
import static io.github.fluentecs.dsl.EcsDsl.taskSet;
import static io.github.fluentecs.dsl.EcsDsl.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an answer names has the verbs of what a user names. */
class ReferenceWordsTest {
  private static final String ARN = "arn:aws:ecs:us-east-1:123456789012:";
  private static final ClusterScope PROD = cluster("prod");

  @Test
  void factory_ofAReference_hasTheVerbsOfItsName() {
    String deployment = ARN + "service-deployment/prod/web/NCWGC2ZR-taawPAYrIaU5";

    assertThat(cluster(PROD).delete()).isEqualTo(PROD.delete());
    assertThat(service(PROD.service("web")).delete()).isEqualTo(PROD.service("web").delete());
    assertThat(task(PROD.task("a1")).stop("old")).isEqualTo(PROD.task("a1").stop("old"));
    assertThat(taskSet(PROD.service("web").taskSet("1")).makePrimary())
        .isEqualTo(PROD.service("web").taskSet("1").makePrimary());
    assertThat(containerInstance(PROD.containerInstance("i1")).drain())
        .isEqualTo(PROD.containerInstance("i1").drain());
    assertThat(capacityProvider(capacityProvider("fleet")).delete())
        .isEqualTo(capacityProvider("fleet").delete());
    assertThat(serviceDeployment(serviceDeployment(deployment)).rollback())
        .isEqualTo(serviceDeployment(deployment).rollback());
    assertThat(taskDefinition(TaskDefinitionRef.of("web:7")).deregister())
        .isEqualTo(taskDefinition("web:7").deregister());
  }

  @Test
  void factory_ofSeveralReferences_hasTheVerbsOfTheirNames() {
    assertThat(tasks(List.of(PROD.task("a1"), PROD.task("a2"))).protect())
        .isEqualTo(PROD.tasks("a1", "a2").protect());
    assertThat(services(List.of(PROD.service("web"))).describe().build())
        .isEqualTo(PROD.services("web").describe().build());
    assertThat(containerInstances(List.of(PROD.containerInstance("i1"))).drain())
        .isEqualTo(PROD.containerInstances("i1").drain());
  }

  @Test
  void factory_ofReferencesByNameAndByArn_takesThemAsOneCluster() {
    TaskRef byArn = TaskRef.of(cluster(ARN + "cluster/prod"), "a2");

    assertThat(tasks(List.of(PROD.task("a1"), byArn)).protect())
        .isEqualTo(PROD.tasks("a1", "a2").protect());
  }

  @Test
  void factory_ofReferencesOfTwoClusters_isRefused() {
    assertThatThrownBy(() -> tasks(List.of(PROD.task("a1"), cluster("dev").task("a2"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cluster prod")
        .hasMessageContaining("cluster dev");
    assertThatThrownBy(() -> tasks(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("given none");
  }

  @Test
  void words_thatNameATaskDefinition_takeItsReference() {
    TaskDefinitionRef web = TaskDefinitionRef.of("web:7");

    assertThat(PROD.runTask(web).build()).isEqualTo(PROD.runTask("web:7").build());
    assertThat(PROD.startTask(web, "i1").build()).isEqualTo(PROD.startTask("web:7", "i1").build());
    assertThat(PROD.service("web").create(web, 2).build())
        .isEqualTo(PROD.service("web").create("web:7", 2).build());
    assertThat(PROD.service("web").createDaemon(web).build())
        .isEqualTo(PROD.service("web").createDaemon("web:7").build());
    assertThat(PROD.service("web").createTaskSet(web).build())
        .isEqualTo(PROD.service("web").createTaskSet("web:7").build());
  }
}
