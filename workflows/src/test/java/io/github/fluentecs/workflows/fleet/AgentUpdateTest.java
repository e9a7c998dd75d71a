package io.github.fluentecs.workflows.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.simulator.event.Event;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.workflows.fleet.AgentOutcome.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.VersionInfo;

class AgentUpdateTest {
  private final RotationWorld world = new RotationWorld(0, 0);

  @AfterEach
  void close() {
    world.close();
  }

  private String instance(String version) {
    return world
        .client()
        .registerContainerInstance(
            r ->
                r.cluster("prod")
                    .versionInfo(VersionInfo.builder().agentVersion(version).build())
                    .totalResources(
                        SimulatedGroup.number("CPU", 1_024),
                        SimulatedGroup.number("MEMORY", 1_024)))
        .containerInstance()
        .containerInstanceArn();
  }

  private static List<String> with(AgentUpdateResult result, Status status) {
    return result.with(status).stream().map(each -> each.instance().text()).toList();
  }

  private AgentUpdate update() {
    return AgentUpdate.updateAgents(RotationWorld.PROD);
  }

  @Test
  void build_newAndOldOnes_updatesTheOldOnes() {
    String old = instance("1.50.0");
    AgentUpdateResult first = world.get(update().build());
    String older = instance("1.40.0");
    String preview = instance("0.9.0");

    AgentUpdateResult result = world.get(update().build());

    assertThat(with(first, Status.UPDATED)).containsExactly(old);
    assertThat(first.isComplete()).isTrue();
    assertThat(with(result, Status.UPDATED)).containsExactly(older);
    assertThat(with(result, Status.NO_UPDATE_AVAILABLE)).containsExactlyInAnyOrder(old, preview);
    assertThat(world.instances())
        .filteredOn(each -> each.containerInstanceArn().equals(older))
        .singleElement()
        .satisfies(each -> assertThat(each.versionInfo().agentVersion()).isNotEqualTo("1.40.0"));
  }

  @Test
  void selecting_agentOlderThan_leavesTheOthersAlone() {
    instance("1.80.0");
    String old = instance("1.9.0");

    AgentUpdateResult result =
        world.get(update().selecting(InstanceSelection.agentOlderThan("1.10.0")).build());

    assertThat(result.outcomes()).extracting(each -> each.instance().text()).containsExactly(old);
  }

  @Test
  void build_oneByOne_neverHasTwoUnderWay() {
    for (int i = 0; i < 5; i++) {
      instance("1.50.0");
    }

    assertThat(world.get(update().build()).isComplete()).isTrue();
    assertThat(mostUnderWay()).isEqualTo(1);
  }

  @Test
  void atOnce_percent_isNeverExceeded() {
    for (int i = 0; i < 11; i++) {
      instance("1.50.0");
    }

    assertThat(world.get(update().atOnce(Percent.of(30)).build()).isComplete()).isTrue();
    assertThat(mostUnderWay()).isEqualTo(3);
  }

  /** By the events of the simulator. */
  private int mostUnderWay() {
    Set<String> underWay = new HashSet<>();
    List<Integer> sizes = new ArrayList<>(List.of(0));
    for (Event event : world.simulator().events().all()) {
      if (event.kind() == Event.Kind.CONTAINER_INSTANCE) {
        String json = event.eventBridge().orElseThrow();
        boolean isUnderWay =
            List.of("PENDING", "STAGING", "STAGED", "UPDATING").stream()
                .anyMatch(state -> json.contains("\"agentUpdateStatus\":\"" + state + "\""));
        if (isUnderWay ? underWay.add(event.resource()) : underWay.remove(event.resource())) {
          sizes.add(underWay.size());
        }
      }
    }
    return sizes.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  @Test
  void build_oneFails_isAValueAndTheOthersGoOn() {
    String broken = instance("1.50.0");
    String fine = instance("1.50.0");
    world.simulator().faults().inject(Fault.agentUpdateFailure(broken));

    AgentUpdateResult result = world.get(update().build());

    assertThat(with(result, Status.FAILED)).containsExactly(broken);
    assertThat(with(result, Status.UPDATED)).containsExactly(fine);
    assertThat(result.isComplete()).isFalse();
  }

  @Test
  void build_disconnectedOrUnknown_areValues() {
    String away = instance("1.50.0");
    String unknown = instance("snapshot");
    world.simulator().faults().inject(Fault.agentLost(away));

    AgentUpdateResult result = world.get(update().build());

    assertThat(with(result, Status.DISCONNECTED)).containsExactly(away);
    assertThat(with(result, Status.NOT_ELIGIBLE)).containsExactly(unknown);
  }

  @Test
  void build_updateIsUnderWay_waitsForIt() {
    String old = instance("1.50.0");
    world.client().updateContainerAgent(r -> r.cluster("prod").containerInstance(old));

    AgentUpdateResult result = world.get(update().build());

    assertThat(with(result, Status.UPDATED)).containsExactly(old);
  }

  @Test
  void eachAtMost_passes_isAValue() {
    String old = instance("1.50.0");

    AgentUpdateResult result = world.get(update().eachAtMost(Duration.ofSeconds(1)).build());

    assertThat(with(result, Status.TIMED_OUT)).containsExactly(old);
  }

  @Test
  void build_denied_failsAsTheCall() {
    instance("1.50.0");
    world
        .simulator()
        .faults()
        .inject(
            Fault.error("AccessDeniedException", 400, "not authorized").on("UpdateContainerAgent"));

    var end = world.await(update().build());

    assertThat(end.getLeft()).isInstanceOf(WaitFailure.CallFailed.class);
    assertThat(((WaitFailure.CallFailed) end.getLeft()).failure())
        .isInstanceOf(EcsFailure.AccessDenied.class);
  }

  @Test
  void build_emptyCluster_isComplete() {
    List<ContainerInstance> none = world.instances();

    assertThat(none).isEmpty();
    assertThat(world.get(update().build())).isEqualTo(new AgentUpdateResult(List.of()));
  }
}
