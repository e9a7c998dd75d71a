package io.github.fluentecs.core.taskdefinition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.value.OpenEnum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.IpcMode;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.OSFamily;
import software.amazon.awssdk.services.ecs.model.PidMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

class TaskDefinitionTest {
  private static final String ARN = "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:43";
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void view_fullModel_isTyped() {
    TaskDefinition web =
        DescribeTaskDefinition.builder(TaskDefinitionRef.of("web"))
            .build()
            .result(
                DescribeTaskDefinitionResponse.builder()
                    .taskDefinition(full())
                    .tags(Tag.builder().key("team").value("blue").build())
                    .build());

    assertThat(web.ref()).isEqualTo(TaskDefinitionRef.of(ARN));
    assertThat(web.family()).isEqualTo("web");
    assertThat(web.revision()).isEqualTo(43);
    assertThat(web.status()).contains(OpenEnum.of(TaskDefinitionStatus.ACTIVE));
    assertThat(web.isActive()).isTrue();
    assertThat(web.networkMode()).contains(OpenEnum.of(NetworkMode.AWSVPC));
    assertThat(web.compatibilities())
        .containsExactly(
            OpenEnum.of(Compatibility.EC2), OpenEnum.parse(Compatibility.class, "MOON"));
    assertThat(web.cpu()).hasValue(256);
    assertThat(web.memory()).hasValue(512);
    assertThat(web.taskRole()).contains("task");
    assertThat(web.executionRole()).contains("execution");
    assertThat(web.registeredAt()).contains(NOW);
    assertThat(web.deregisteredAt()).isEmpty();
    assertThat(web.containerDefinitions()).hasSize(1);
    assertThat(web.tags()).isEqualTo(Map.of("team", "blue"));
    assertThat(web).hasToString("TaskDefinition[" + ARN + " ACTIVE]");
  }

  private static software.amazon.awssdk.services.ecs.model.TaskDefinition full() {
    return software.amazon.awssdk.services.ecs.model.TaskDefinition.builder()
        .taskDefinitionArn(ARN)
        .family("web")
        .revision(43)
        .status("ACTIVE")
        .networkMode("awsvpc")
        .compatibilitiesWithStrings("EC2", "MOON")
        .cpu("256")
        .memory("512")
        .taskRoleArn("task")
        .executionRoleArn("execution")
        .registeredAt(NOW)
        .containerDefinitions(ContainerDefinition.of("web", "nginx").toSdk())
        .build();
  }

  @Test
  void view_bareModel_readsTheArn() {
    TaskDefinition bare =
        TaskDefinition.of(
            software.amazon.awssdk.services.ecs.model.TaskDefinition.builder()
                .taskDefinitionArn(ARN)
                .status("DELETE_IN_PROGRESS")
                .build(),
            List.of());

    assertThat(bare.family()).isEqualTo("web");
    assertThat(bare.revision()).isEqualTo(43);
    assertThat(bare.isActive()).isFalse();
    assertThat(bare.cpu()).isEmpty();
    assertThat(bare.tags()).isEmpty();
  }

  @Test
  void view_everyRegisteredMember_hasTheWordsOfTheCommand() {
    RegisterTaskDefinition whole = EveryMember.onInstances();
    RegisterTaskDefinitionRequest request = whole.toSdk();
    TaskDefinition view =
        TaskDefinition.of(
            software.amazon.awssdk.services.ecs.model.TaskDefinition.builder()
                .taskDefinitionArn(ARN)
                .containerDefinitions(request.containerDefinitions())
                .volumes(request.volumes())
                .cpu(request.cpu())
                .memory(request.memory())
                .build(),
            List.of());

    assertThat(view.containerDefinitions()).isEqualTo(whole.containerDefinitions());
    assertThat(view.volumes()).isEqualTo(whole.volumes());
    assertThat(view.cpu()).hasValue(1024);
    assertThat(view.memory()).hasValue(2048);
  }

  @Test
  void view_settingsOfTheTask_areTyped() {
    ProxyConfiguration proxy = ProxyConfiguration.appMesh("envoy", 80, 8080);
    TaskDefinition view =
        TaskDefinition.of(
            software.amazon.awssdk.services.ecs.model.TaskDefinition.builder()
                .taskDefinitionArn(ARN)
                .proxyConfiguration(proxy.toSdk())
                .placementConstraints(
                    PlacementConstraint.memberOf("agentConnected==true").toSdkOfTaskDefinition())
                .requiresCompatibilitiesWithStrings("EC2")
                .requiresAttributes(Attribute.builder().name("ecs.capability.task-eni").build())
                .runtimePlatform(
                    platform -> platform.cpuArchitecture("ARM64").operatingSystemFamily("LINUX"))
                .ephemeralStorage(storage -> storage.sizeInGiB(30))
                .pidMode("task")
                .ipcMode("host")
                .enableFaultInjection(true)
                .registeredBy("arn:aws:iam::123456789012:root")
                .deleteRequestedAt(NOW)
                .build(),
            List.of());

    assertThat(view.proxyConfiguration()).contains(proxy);
    assertThat(view.placementConstraints())
        .containsExactly(PlacementConstraint.memberOf("agentConnected==true"));
    assertThat(view.requiresCompatibilities()).containsExactly(OpenEnum.of(Compatibility.EC2));
    assertThat(view.requiresAttributes()).hasSize(1);
    assertThat(view.cpuArchitecture()).contains(OpenEnum.of(CPUArchitecture.ARM64));
    assertThat(view.operatingSystemFamily()).contains(OpenEnum.of(OSFamily.LINUX));
    assertThat(view.ephemeralStorageGiB()).hasValue(30);
    assertThat(view.pidMode()).contains(OpenEnum.of(PidMode.TASK));
    assertThat(view.ipcMode()).contains(OpenEnum.of(IpcMode.HOST));
    assertThat(view.enableFaultInjection()).contains(true);
    assertThat(view.registeredBy()).contains("arn:aws:iam::123456789012:root");
    assertThat(view.deleteRequestedAt()).contains(NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "web, web, ",
    "web:43, web, 43",
    "web:x, web, ",
    "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:43, web, 43",
    "arn:aws-us-gov:ecs:us-gov-west-1:123456789012:task-definition/a_b-c:1, a_b-c, 1"
  })
  void ref_anyForm_knowsFamilyAndRevision(String text, String family, Integer revision) {
    TaskDefinitionRef ref = TaskDefinitionRef.of(text);

    assertThat(ref.family()).isEqualTo(family);
    assertThat(ref.revision().stream().boxed().findFirst().orElse(null)).isEqualTo(revision);
  }
}
