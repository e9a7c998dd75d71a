package io.github.fluentecs.core.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.DaemonTaskDefinitionRef;
import io.github.fluentecs.simulator.EcsSimulator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DaemonTaskDefinitionStatus;
import software.amazon.awssdk.services.ecs.model.DaemonTaskDefinitionStatusFilter;

class DaemonTaskDefinitionSimulationTest {
  private final EcsSimulator simulator = EcsSimulator.create();
  private final Ecs ecs = Ecs.using(simulator.client());

  private DaemonTaskDefinitionRef register(String family) {
    DaemonContainerDefinition agent = DaemonContainerDefinition.builder("agent", "agent:1").build();
    return ecs.execute(RegisterDaemonTaskDefinition.builder(family, List.of(agent)).build()).get();
  }

  private DaemonTaskDefinition describe(String reference) {
    return ecs.execute(
            DescribeDaemonTaskDefinition.builder(DaemonTaskDefinitionRef.of(reference)).build())
        .get();
  }

  private List<DaemonTaskDefinitionRef> list(ListDaemonTaskDefinitions.Builder command) {
    return ecs.execute(command.maxResults(1).build().allPages()).get().stream()
        .map(DaemonTaskDefinitionSummary::ref)
        .toList();
  }

  @Test
  void register_everyMember_isShownWhole() {
    RegisterDaemonTaskDefinition command = DaemonSamples.register();

    DaemonTaskDefinitionRef ref = ecs.execute(command).get();

    DaemonTaskDefinition shown = describe(ref.text());
    assertThat(shown.ref()).isEqualTo(ref);
    assertThat(shown.containerDefinitions().get(1))
        .isEqualTo(command.containerDefinitions().get(1));
    assertThat(shown.volumes()).isEqualTo(command.volumes());
    assertThat(shown.cpu()).isEqualTo(command.cpu());
    assertThat(shown.memory()).isEqualTo(command.memory());
    assertThat(shown.taskRole()).isEqualTo(command.taskRole());
    assertThat(shown.executionRole()).isEqualTo(command.executionRole());
    assertThat(shown.pidMode()).isEqualTo(command.pidMode());
    assertThat(shown.ipcMode()).isEqualTo(command.ipcMode());
    assertThat(shown.registeredBy()).isPresent();
    assertThat(shown.toString()).doesNotContain("secret");
  }

  @Test
  void register_leastMembers_getsDefaults() {
    register("logs");

    DaemonTaskDefinition shown = describe("logs");

    assertThat(shown.revision()).isEqualTo(1);
    assertThat(shown.family()).isEqualTo("logs");
    assertThat(shown.isActive()).isTrue();
    assertThat(shown.pidMode().get().text()).isEqualTo("none");
    assertThat(shown.ipcMode().get().text()).isEqualTo("none");
    assertThat(shown.containerDefinitions().get(0).essential()).contains(true);
    assertThat(shown.volumes()).isEmpty();
  }

  @Test
  void list_byFamilyPrefixAndNewest_narrows() {
    DaemonTaskDefinitionRef first = register("logs");
    DaemonTaskDefinitionRef second = register("logs");
    DaemonTaskDefinitionRef other = register("metrics");

    assertThat(list(ListDaemonTaskDefinitions.builder())).containsExactly(first, second, other);
    assertThat(list(ListDaemonTaskDefinitions.builder().family("logs")))
        .containsExactly(first, second);
    assertThat(list(ListDaemonTaskDefinitions.builder().familyPrefix("me"))).containsExactly(other);
    assertThat(list(ListDaemonTaskDefinitions.builder().lastRegistered()))
        .containsExactly(second, other);
  }

  @Test
  void delete_active_isDeletedAfterAWhile() {
    DaemonTaskDefinitionRef ref = register("logs");

    assertThat(ecs.execute(DeleteDaemonTaskDefinition.builder(ref).build()).get()).isEqualTo(ref);

    assertThat(describe("logs:1").status().get().text()).isEqualTo("DELETE_IN_PROGRESS");
    assertThat(list(ListDaemonTaskDefinitions.builder())).isEmpty();
    assertThat(
            list(
                ListDaemonTaskDefinitions.builder()
                    .status(DaemonTaskDefinitionStatusFilter.DELETE_IN_PROGRESS)))
        .containsExactly(ref);
    simulator.time().advance(Duration.ofSeconds(10));
    DaemonTaskDefinition deleted = describe("logs:1");
    assertThat(deleted.status().get().text())
        .isEqualTo(DaemonTaskDefinitionStatus.DELETED.toString());
    assertThat(deleted.deleteRequestedAt()).isPresent();
  }

  @Test
  void delete_deletedAlready_isAConflict() {
    DeleteDaemonTaskDefinition command =
        DeleteDaemonTaskDefinition.builder(register("logs")).build();
    ecs.execute(command).get();

    assertThat(ecs.execute(command).getLeft()).isInstanceOf(EcsFailure.Conflict.class);
  }

  @Test
  void describe_unknown_isNotFound() {
    assertThat(
            ecs.execute(
                    DescribeDaemonTaskDefinition.builder(DaemonTaskDefinitionRef.of("none"))
                        .build())
                .getLeft())
        .isInstanceOf(EcsFailure.NotFound.class);
  }
}
