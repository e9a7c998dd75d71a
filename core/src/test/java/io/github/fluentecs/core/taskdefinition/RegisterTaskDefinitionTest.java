package io.github.fluentecs.core.taskdefinition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.rule.Violation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Volume;

class RegisterTaskDefinitionTest {
  private static final ContainerDefinition WEB = ContainerDefinition.of("web", "nginx:1.27");

  private static RegisterTaskDefinition.Builder register(ContainerDefinition container) {
    return RegisterTaskDefinition.builder("web", List.of(container));
  }

  @Test
  void fargate_size_isAllThatAContainerNeeds() {
    RegisterTaskDefinition command = register(WEB).fargate(256, 512).build();

    assertThat(command.violations()).isEmpty();
    assertThat(command.toSdk())
        .isEqualTo(
            RegisterTaskDefinitionRequest.builder()
                .family("web")
                .containerDefinitions(WEB.toSdk())
                .requiresCompatibilitiesWithStrings("FARGATE")
                .networkMode("awsvpc")
                .cpu("256")
                .memory("512")
                .build());
  }

  @Test
  void fargate_memoryThatDoesNotGoWithTheCpu_saysWhatDoes() {
    assertThat(register(WEB).fargate(256, 4096).build().violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.rule()).isEqualTo("OV-7");
              assertThat(violation.given())
                  .isEqualTo(
                      "4096 MiB, but Fargate supports 512, 1024 or 2048 MiB with 256 CPU units");
            });
  }

  @Test
  void customize_volumeAndMountPoint_reachTheRequest() {
    Volume data = Volume.builder().name("data").build();
    MountPoint mount = MountPoint.builder().sourceVolume("data").containerPath("/data").build();
    ContainerDefinition mounting =
        WEB.memory(64).toBuilder().customize(sdk -> sdk.mountPoints(mount)).build();

    RegisterTaskDefinitionRequest request =
        register(mounting).customize(sdk -> sdk.volumes(data)).build().toSdk();

    assertThat(request.volumes()).containsExactly(data);
    assertThat(request.containerDefinitions().get(0).mountPoints()).containsExactly(mount);
  }

  @Test
  void fargate_sizesAsTexts_areSentAsTheyAre() {
    RegisterTaskDefinition command = register(WEB).fargate(".5 vCPU", "1 GB").build();

    assertThat(command.violations()).isEmpty();
    assertThat(command.toSdk().cpu()).isEqualTo(".5 vCPU");
    assertThat(command.toSdk().memory()).isEqualTo("1 GB");
    assertThat(register(WEB).fargate("1 core", "1 GB").build().violations())
        .extracting(Violation::rule)
        .containsExactly("OV-6");
  }

  @Test
  void violations_severalMistakes_comeAtOnceWithTheirPlaces() {
    ContainerDefinition bad =
        WEB.nonEssential().port(0).healthCheck(HealthCheck.exec("true").every(Duration.ofHours(1)));

    assertThat(register(bad).build().violations())
        .extracting(Violation::path)
        .containsExactlyInAnyOrder(
            "containerDefinitions",
            "containerDefinitions[0].memory",
            "containerDefinitions[0].portMappings[0].containerPort",
            "containerDefinitions[0].healthCheck.interval");
  }

  @Test
  void toSdk_container_isWhatItsWordsSay() {
    var model =
        WEB.port(PortMapping.of(80, 8080).udp())
            .environment("A", "1")
            .secret("B", "place")
            .healthCheck(HealthCheck.exec("check", "-q").every(Duration.ofMillis(4001)))
            .toSdk();

    assertThat(model.portMappings())
        .containsExactly(
            software.amazon.awssdk.services.ecs.model.PortMapping.builder()
                .containerPort(80)
                .hostPort(8080)
                .protocol("udp")
                .build());
    assertThat(model.environment())
        .containsExactly(KeyValuePair.builder().name("A").value("1").build());
    assertThat(model.secrets().get(0).valueFrom()).isEqualTo("place");
    assertThat(model.healthCheck().command()).containsExactly("CMD", "check", "-q");
    assertThat(model.healthCheck().interval()).isEqualTo(5);
    assertThat(model.hasCommand()).isFalse();
  }

  @Test
  void toString_secrets_areMasked() {
    ContainerDefinition container =
        WEB.environment("A", "secret-1")
            .secret("B", "secret-2")
            .logs(
                LogConfiguration.awslogs("/web", "eu-west-1", "web").toBuilder()
                    .secretOption("C", "secret-3")
                    .build());

    assertThat(register(container).build().toString()).contains("nginx").doesNotContain("secret-");
  }
}
