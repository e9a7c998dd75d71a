package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.deleteTaskDefinitions;
import static io.github.fluentecs.dsl.EcsDsl.efs;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static io.github.fluentecs.dsl.EcsDsl.linuxParameters;
import static io.github.fluentecs.dsl.EcsDsl.listTaskDefinitionFamilies;
import static io.github.fluentecs.dsl.EcsDsl.listTaskDefinitions;
import static io.github.fluentecs.dsl.EcsDsl.taskDefinition;
import static io.github.fluentecs.dsl.EcsDsl.volume;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.taskdefinition.ContainerRestartPolicy;
import io.github.fluentecs.core.taskdefinition.FirelensConfiguration;
import io.github.fluentecs.core.taskdefinition.LogConfiguration;
import io.github.fluentecs.core.taskdefinition.PortMapping;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.DeleteTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.SortOrder;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionFamilyStatus;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;
import software.amazon.awssdk.services.ecs.model.UlimitName;

class TaskDefinitionWordsTest {
  @Test
  void register_words_makeTheRequest() {
    RegisterTaskDefinitionRequest request =
        family("web")
            .register(
                containerDefinition("migrate", "migrate:3").nonEssential().command("up"),
                containerDefinition("web", "nginx:1.27")
                    .port(80)
                    .environment("STAGE", "prod")
                    .dependsOn("migrate", ContainerCondition.SUCCESS))
            .fargate(512, 1024)
            .executionRole("execution")
            .build()
            .toSdk();

    assertThat(request.family()).isEqualTo("web");
    assertThat(request.networkModeAsString()).isEqualTo("awsvpc");
    assertThat(request.cpu()).isEqualTo("512");
    assertThat(request.containerDefinitions())
        .extracting(container -> container.name() + " " + container.essential())
        .containsExactly("migrate false", "web null");
    assertThat(request.containerDefinitions().get(1).dependsOn().get(0).conditionAsString())
        .isEqualTo("SUCCESS");
  }

  @Test
  void register_sidecarsAndSharedFiles_makeTheRequest() {
    RegisterTaskDefinition command =
        family("web")
            .register(
                containerDefinition("web", "web:1")
                    .port(8080)
                    .mount("content", "/var/www")
                    .linux(linuxParameters().initProcess().drop("ALL"))
                    .user("1000:1000")
                    .withReadonlyRootFilesystem()
                    .ulimit(UlimitName.NOFILE, 65_536, 65_536)
                    .logs(LogConfiguration.awsfirelens().option("Name", "cloudwatch")),
                containerDefinition("log-router", "aws-for-fluent-bit:stable")
                    .firelens(FirelensConfiguration.fluentbit().configFile("/extra.conf")),
                containerDefinition("xray", "aws-xray-daemon:3")
                    .port(PortMapping.of(2000).udp())
                    .restart(ContainerRestartPolicy.restarting().after(Duration.ofMinutes(2))))
            .fargate(".5 vCPU", "1 GB")
            .executionRole("execution")
            .volume(volume("content").efs(efs("fs-1").accessPoint("fsap-1").withIam()))
            .build();

    RegisterTaskDefinitionRequest request = command.toSdk();
    assertThat(command.violations()).isEmpty();
    assertThat(request.cpu() + " " + request.memory()).isEqualTo(".5 vCPU 1 GB");
    assertThat(request.volumes())
        .containsExactly(
            software.amazon.awssdk.services.ecs.model.Volume.builder()
                .name("content")
                .efsVolumeConfiguration(
                    volume ->
                        volume
                            .fileSystemId("fs-1")
                            .transitEncryption("ENABLED")
                            .authorizationConfig(
                                point -> point.accessPointId("fsap-1").iam("ENABLED")))
                .build());
    var web = request.containerDefinitions().get(0);
    assertThat(web.mountPoints().get(0).containerPath()).isEqualTo("/var/www");
    assertThat(web.linuxParameters().capabilities().drop()).containsExactly("ALL");
    assertThat(web.linuxParameters().initProcessEnabled()).isTrue();
    assertThat(web.readonlyRootFilesystem()).isTrue();
    assertThat(web.ulimits().get(0).nameAsString()).isEqualTo("nofile");
    assertThat(web.logConfiguration().options()).containsEntry("Name", "cloudwatch");
    assertThat(request.containerDefinitions().get(1).firelensConfiguration().options())
        .isEqualTo(Map.of("config-file-type", "file", "config-file-value", "/extra.conf"));
    assertThat(request.containerDefinitions().get(2).restartPolicy().restartAttemptPeriod())
        .isEqualTo(120);
  }

  @Test
  void references_allWays_sayTheSame() {
    assertThat(family("web").revision(43)).isEqualTo(TaskDefinitionRef.of("web:43"));
    assertThat(family("web").newest()).isEqualTo(taskDefinition("web"));
  }

  @Test
  void describeAndDeregister_reference_isSent() {
    assertThat(taskDefinition("web").describe().withTags().build().toSdk())
        .isEqualTo(
            DescribeTaskDefinitionRequest.builder()
                .taskDefinition("web")
                .include(TaskDefinitionField.TAGS)
                .build());
    assertThat(family("web").revision(43).deregister().toSdk())
        .isEqualTo(DeregisterTaskDefinitionRequest.builder().taskDefinition("web:43").build());
    assertThat(taskDefinition("web").deregister().violations()).hasSize(1);
  }

  @Test
  void list_oneOrAllFamilies_areSent() {
    assertThat(family("web").list().newestFirst().build().toSdk())
        .isEqualTo(
            ListTaskDefinitionsRequest.builder().familyPrefix("web").sort(SortOrder.DESC).build());
    assertThat(listTaskDefinitions().build().toSdk())
        .isEqualTo(ListTaskDefinitionsRequest.builder().build());
  }

  @Test
  void delete_oneAndSeveral_nameTheRevisions() {
    assertThat(family("web").revision(1).delete()).isEqualTo(deleteTaskDefinitions("web:1"));
    assertThat(deleteTaskDefinitions("web:1", "web:2").toSdk())
        .isEqualTo(
            DeleteTaskDefinitionsRequest.builder().taskDefinitions("web:1", "web:2").build());
  }

  @Test
  void listTaskDefinitionFamilies_byPrefixAndStatus_asksForThose() {
    assertThat(
            listTaskDefinitionFamilies()
                .familyPrefix("we")
                .status(TaskDefinitionFamilyStatus.INACTIVE)
                .build()
                .toSdk())
        .isEqualTo(
            ListTaskDefinitionFamiliesRequest.builder()
                .familyPrefix("we")
                .status("INACTIVE")
                .build());
  }
}
