package io.github.fluentecs.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.ref.TaskSetRef;
import io.github.fluentecs.core.task.TaskStatus;
import io.github.fluentecs.simulator.EcsSimulator;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Resource;

class EcsEventTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");

  private static String event(String type, String resource, String detail) {
    return """
        {"version": "0", "id": "e-1", "detail-type": "%s", "source": "aws.ecs",
         "account": "111122223333", "time": "2026-01-31T12:00:00Z", "region": "eu-west-1",
         "resources": ["arn:aws:ecs:eu-west-1:111122223333:%s"], "detail": %s}
        """
        .formatted(type, resource, detail);
  }

  private static String task(String more) {
    return event(
        "ECS Task State Change",
        "task/prod/a1",
        """
        {"taskArn": "arn:aws:ecs:eu-west-1:111122223333:task/prod/a1",
         "clusterArn": "arn:aws:ecs:eu-west-1:111122223333:cluster/prod",
         "lastStatus": "STOPPED", "desiredStatus": "STOPPED", "group": "service:web",
         "stoppedAt": "2026-01-31T11:59:58.123Z", "updatedAt": "2026-01-31T11:59:59Z",
         "containerInstanceArn":
           "arn:aws:ecs:eu-west-1:111122223333:container-instance/prod/i1",
         "containers": [{"name": "app", "exitCode": 3, "lastStatus": "STOPPED", "new": {}}],
         "version": 5%s}
        """
            .formatted(more));
  }

  private static String service(String type, String arn, String detail) {
    return event(type, arn, "{\"eventType\": \"INFO\", " + detail + "}");
  }

  @Test
  void fromJson_taskStateChange_hasTheTask() {
    TaskStateChange change = (TaskStateChange) EcsEvent.fromJson(task(""));

    assertThat(change.task().hasStatus(TaskStatus.STOPPED)).isTrue();
    assertThat(change.task().version()).hasValue(5);
    assertThat(change.task().stoppedAt()).contains(Instant.parse("2026-01-31T11:59:58.123Z"));
    assertThat(change.task().containers().get(0).exitCode()).hasValue(3);
    assertThat(change.envelope().time()).isEqualTo("2026-01-31T12:00:00Z");
    assertThat(change.envelope().region()).isEqualTo("eu-west-1");
  }

  @Test
  void concerns_taskOfAService_concernsTaskServiceTaskSetAndInstance() {
    EcsEvent change = EcsEvent.fromJson(task(""));

    assertThat(change.resource()).map(it -> it.id()).contains("a1");
    assertThat(change.concerns(TaskRef.of(PROD, "a1"))).isTrue();
    assertThat(change.concerns(TaskRef.of(PROD, "a2"))).isFalse();
    assertThat(change.concerns(TaskRef.of(ClusterRef.of("test"), "a1"))).isFalse();
    assertThat(change.concerns(ServiceRef.of(PROD, "web"))).isTrue();
    assertThat(change.concerns(ServiceRef.of(PROD, "webb"))).isFalse();
    assertThat(change.concerns(TaskSetRef.of(ServiceRef.of(PROD, "web"), "ecs-svc/1"))).isTrue();
    assertThat(change.concerns(ContainerInstanceRef.of(PROD, "i1"))).isTrue();
    assertThat(change.concerns(PROD)).isFalse();
  }

  @Test
  void fromJson_instanceStateChange_hasTheInstance() {
    EcsEvent change =
        EcsEvent.fromJson(
            event(
                "ECS Container Instance State Change",
                "container-instance/prod/i1",
                """
                {"clusterArn": "arn:aws:ecs:eu-west-1:111122223333:cluster/prod",
                 "containerInstanceArn":
                   "arn:aws:ecs:eu-west-1:111122223333:container-instance/prod/i1",
                 "agentConnected": true, "status": "ACTIVE", "version": 14801,
                 "remainingResources": [{"name": "CPU", "type": "INTEGER", "integerValue": 996}]}
                """));

    assertThat(change).isInstanceOf(ContainerInstanceStateChange.class);
    assertThat(((ContainerInstanceStateChange) change).instance().version()).hasValue(14801);
    assertThat(change.concerns(ContainerInstanceRef.of(PROD, "i1"))).isTrue();
  }

  @Test
  void fromJson_deploymentStateChange_namesTheDeployment() {
    ServiceStateChange change =
        (ServiceStateChange)
            EcsEvent.fromJson(
                service(
                    "ECS Deployment State Change",
                    "service/prod/web",
                    """
                    "eventName": "SERVICE_DEPLOYMENT_COMPLETED", "deploymentId": "ecs-svc/123",
                    "updatedAt": "2026-01-31T12:00:00Z", "reason": "completed"
                    """));

    assertThat(change.name()).isEqualTo("SERVICE_DEPLOYMENT_COMPLETED");
    assertThat(change.type()).hasValueSatisfying(it -> it.equalTo(EventType.INFO));
    assertThat(change.deploymentId()).contains("ecs-svc/123");
    assertThat(change.reason()).contains("completed");
    assertThat(change.hookId()).isEmpty();
    assertThat(change.concerns(ServiceRef.of(PROD, "web"))).isTrue();
  }

  @Test
  void fromJson_shortServiceArn_takesTheClusterBeside() {
    EcsEvent told =
        EcsEvent.fromJson(
            service(
                "ECS Service Action",
                "service/web",
                "\"eventName\": \"SERVICE_STEADY_STATE\","
                    + " \"clusterArn\": \"arn:aws:ecs:eu-west-1:111122223333:cluster/prod\""));
    EcsEvent untold =
        EcsEvent.fromJson(
            service(
                "ECS Service Action", "service/web", "\"eventName\": \"SERVICE_STEADY_STATE\""));

    assertThat(told.concerns(ServiceRef.of(PROD, "web"))).isTrue();
    assertThat(untold).isInstanceOf(OtherEvent.class);
    assertThat(untold.concerns(ServiceRef.of(PROD, "web"))).isFalse();
  }

  @Test
  void fromJson_kindThatIsNotKnown_isAnotherEvent() {
    EcsEvent change = EcsEvent.fromJson(event("ECS Something New", "thing/1", "{}"));

    assertThat(change).isInstanceOf(OtherEvent.class);
    assertThat(change.resource()).isEmpty();
  }

  @Test
  void fromJson_notAnEventOfEcs_saysAllThatIsWrong() {
    assertThatThrownBy(() -> EcsEvent.fromJson("{\"source\": \"aws.s3\", \"time\": \"today\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "event: source is not aws.ecs; id is no text; detail-type is no text; account is no"
                + " text; region is no text; time is no time, as 2026-01-31T12:00:00Z; detail is"
                + " no object.");
    assertThatThrownBy(() -> EcsEvent.fromJson(task(", \"createdAt\": \"x\"")))
        .hasMessageContaining("detail.createdAt is 'x'");
    assertThatThrownBy(() -> EcsEvent.fromJson("hello"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fromJson_allThatTheSimulatorSends_isUnderstood() {
    try (EcsSimulator simulator = EcsSimulator.create();
        EcsClient client = simulator.client()) {
      play(client, simulator);
      List<EcsEvent> events =
          simulator.events().eventBridge().stream().map(EcsEvent::fromJson).toList();

      assertThat(events).noneMatch(OtherEvent.class::isInstance);
      assertThat(events).anyMatch(TaskStateChange.class::isInstance);
      assertThat(events).anyMatch(ContainerInstanceStateChange.class::isInstance);
      assertThat(events).anyMatch(ServiceStateChange.class::isInstance);
    }
  }

  private static void play(EcsClient client, EcsSimulator simulator) {
    client.createCluster(r -> r.clusterName("prod"));
    Resource cpu = Resource.builder().name("CPU").type("INTEGER").integerValue(4096).build();
    Resource memory = cpu.toBuilder().name("MEMORY").build();
    client.registerContainerInstance(r -> r.cluster("prod").totalResources(cpu, memory));
    ContainerDefinition app =
        ContainerDefinition.builder().name("app").image("app").cpu(64).memory(64).build();
    client.registerTaskDefinition(r -> r.family("app").containerDefinitions(app));
    client.createService(
        r -> r.cluster("prod").serviceName("web").taskDefinition("app").desiredCount(2));
    simulator.time().runUntilQuiescent();
    client.updateService(r -> r.cluster("prod").service("web").desiredCount(1));
    simulator.time().runUntilQuiescent();
  }
}
