package io.github.fluentecs.core.taskdefinition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.Ulimit;
import software.amazon.awssdk.services.ecs.model.UlimitName;

class ContainerModelTest {
  private static software.amazon.awssdk.services.ecs.model.ContainerDefinition.Builder model() {
    return software.amazon.awssdk.services.ecs.model.ContainerDefinition.builder()
        .name("web")
        .image("nginx");
  }

  @Test
  void of_everyMember_isTheSameDefinition() {
    for (ContainerDefinition container :
        new ContainerDefinition[] {TaskDefinitionSamples.web(), EveryMember.app()}) {
      ContainerDefinition copy = ContainerDefinition.of(container.toSdk());

      assertThat(copy).isEqualTo(container);
      assertThat(copy.customizations()).isEmpty();
    }
  }

  @Test
  void of_emptyListsAndStructures_areAsAbsent() {
    ContainerDefinition copy =
        ContainerDefinition.of(
            model()
                .mountPoints(List.of())
                .command(List.of())
                .linuxParameters(linux -> linux.capabilities(c -> {}).devices(List.of()))
                .build());

    assertThat(copy)
        .isEqualTo(ContainerDefinition.of("web", "nginx").linux(LinuxParameters.ofDefaults()));
  }

  @Test
  void of_whatWordsCannotSay_isKept() {
    var odd =
        model()
            .environment(pair("A", "secret-1"), pair("A", "secret-2"))
            .ulimits(Ulimit.builder().name(UlimitName.NOFILE).hardLimit(9).build())
            .portMappings(PortMapping.builder().hostPort(80).build())
            .environmentFiles(EnvironmentFile.builder().type("ftp").value("f").build())
            .build();

    ContainerDefinition copy = ContainerDefinition.of(odd);

    assertThat(copy.toSdk()).isEqualTo(odd);
    assertThat(copy.environment()).containsEntry("A", "secret-2");
    assertThat(copy.toString()).doesNotContain("secret-");
    assertThat(copy.memory(64).toSdk()).isEqualTo(odd.toBuilder().memory(64).build());
  }

  @Test
  void of_nothingRequired_isKept() {
    var bare = software.amazon.awssdk.services.ecs.model.ContainerDefinition.builder().build();

    assertThat(ContainerDefinition.of(bare).name()).isEmpty();
    assertThat(ContainerDefinition.of(bare).toSdk()).isEqualTo(bare);
  }

  private static KeyValuePair pair(String name, String value) {
    return KeyValuePair.builder().name(name).value(value).build();
  }
}
