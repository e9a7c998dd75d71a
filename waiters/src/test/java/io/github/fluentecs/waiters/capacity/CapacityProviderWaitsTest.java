package io.github.fluentecs.waiters.capacity;

import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.capacity.CapacityProviderWaits.capacityProviderActive;
import static io.github.fluentecs.waiters.capacity.CapacityProviderWaits.capacityProviderDeleted;
import static io.github.fluentecs.waiters.capacity.CapacityProviderWaits.capacityProviderUpdated;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.capacity.CapacityProvider;
import io.github.fluentecs.core.capacity.DeleteCapacityProvider;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.OnePoll;
import io.github.fluentecs.waiters.ResourceNotFound;
import io.github.fluentecs.waiters.SimulatedEcs;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersResponse;

class CapacityProviderWaitsTest {
  private static final CapacityProviderRef OWN = CapacityProviderRef.of("own");
  private static final Duration LONG = Duration.ofMinutes(30);

  @RegisterExtension private final SimulatedEcs ecs = new SimulatedEcs();

  @Test
  void capacityProviderActive_ownAndFargate_isMet() {
    ecs.capacityProvider("own");

    assertThat(ecs.await(capacityProviderActive(OWN).atMost(LONG)).isRight()).isTrue();
    assertThat(ecs.await(capacityProviderActive(CapacityProviderRef.of("FARGATE"))).isRight())
        .isTrue();
    assertThat(ecs.await(CapacityProviderWaits.until(OWN, it -> it.cluster().isEmpty())).isRight())
        .isTrue();
  }

  @Test
  void capacityProviderActive_moreThanAPage_looksAtAll() {
    List<CapacityProviderRef> many =
        IntStream.range(0, 25).mapToObj(i -> CapacityProviderRef.of("own-" + i)).toList();
    many.forEach(ref -> ecs.capacityProvider(ref.text()));

    assertThat(
            ecs.await(Waits.allOf(many, CapacityProviderWaits::capacityProviderActive).atMost(LONG))
                .get())
        .hasSize(25);
  }

  @Test
  void capacityProviderActive_unknown_isGone() {
    assertThat(ecs.blocker(capacityProviderActive(OWN))).isEqualTo(new ResourceNotFound(OWN));
  }

  @Test
  void capacityProviderActive_inCluster_looksAmongItsOwn() {
    ecs.capacityProvider("own");
    CapacityProviderRef placed = CapacityProviderWaits.inCluster(SimulatedEcs.PROD, OWN);

    assertThat(ecs.blocker(capacityProviderActive(placed))).isEqualTo(new ResourceNotFound(OWN));

    ecs.attach("own");
    assertThat(ecs.await(capacityProviderActive(placed)).isRight()).isTrue();
    assertThat(CapacityProviderWaits.subject(placed))
        .isNotEqualTo(CapacityProviderWaits.subject(OWN));
  }

  @Test
  void capacityProviderUpdated_afterUpdate_isMetOnceItIsMade() {
    ecs.capacityProvider("own");
    ecs.client()
        .updateCapacityProvider(
            r ->
                r.name("own")
                    .autoScalingGroupProvider(
                        group -> group.managedScaling(scaling -> scaling.targetCapacity(80))));

    CapacityProvider updated = ecs.await(capacityProviderUpdated(OWN).atMost(LONG)).get();

    assertThat(updated.updateStatus().orElseThrow().text()).isEqualTo("UPDATE_COMPLETE");
  }

  @Test
  void capacityProviderDeleted_afterDelete_isMetOnceItIsInactive() {
    ecs.capacityProvider("own");

    Observation<CapacityProvider> end =
        ecs.await(
                after(
                    DeleteCapacityProvider.builder(OWN).build(),
                    it -> capacityProviderDeleted(OWN).atMost(LONG)))
            .get();

    assertThat(end.value().orElseThrow().status().orElseThrow().text()).isEqualTo("INACTIVE");
    assertThat(ecs.await(capacityProviderDeleted(CapacityProviderRef.of("never"))).isRight())
        .isTrue();
  }

  @Test
  void capacityProviderDeleted_stillAttached_endsAtOnce() {
    ecs.capacityProvider("own");
    ecs.attach("own");
    ecs.settle();

    WaitFailure failure =
        ecs.await(
                after(
                    DeleteCapacityProvider.builder(OWN).build(),
                    it -> capacityProviderDeleted(OWN).atMost(LONG)))
            .getLeft();

    assertThat(failure.report().polls()).isEqualTo(1);
    assertThat(failure.message())
        .contains("DELETE_FAILED", "associated with cluster")
        .contains("Take it out of its clusters");
  }

  private static String poll(String status, String update, Wait<?> wait) {
    var provider =
        software.amazon.awssdk.services.ecs.model.CapacityProvider.builder()
            .name("own")
            .status(status)
            .updateStatus(update)
            .build();
    return OnePoll.at(
        DescribeCapacityProvidersResponse.builder().capacityProviders(provider).build(), wait);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROVISIONING   | CREATE_IN_PROGRESS | pending    | pending    | pending",
        "ACTIVE         | CREATE_COMPLETE    | met        | met        | pending",
        "ACTIVE         |                    | met        | met        | pending",
        "ACTIVE         | CREATE_FAILED      | impossible | impossible | pending",
        "ACTIVE         | UPDATE_IN_PROGRESS | met        | pending    | pending",
        "ACTIVE         | UPDATE_COMPLETE    | met        | met        | pending",
        "ACTIVE         | UPDATE_FAILED      | met        | impossible | pending",
        "ACTIVE         | DELETE_FAILED      | met        | met        | impossible",
        "DEPROVISIONING | DELETE_IN_PROGRESS | impossible | impossible | pending",
        "INACTIVE       | DELETE_COMPLETE    | impossible | impossible | met"
      })
  void verdicts_ofOneLook(
      String status, String update, String active, String updated, String deleted) {
    assertThat(poll(status, update, capacityProviderActive(OWN))).startsWith(active);
    assertThat(poll(status, update, capacityProviderUpdated(OWN))).startsWith(updated);
    assertThat(poll(status, update, capacityProviderDeleted(OWN))).startsWith(deleted);
  }
}
