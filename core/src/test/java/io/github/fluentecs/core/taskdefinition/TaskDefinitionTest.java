package io.github.fluentecs.core.taskdefinition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.value.OpenEnum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
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
