package io.github.fluentecs.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.simulator.EcsSimulator;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What Micrometer shows of calls, batches, waits and budgets. */
class EcsObservationsTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");

  private static DescribeTasks tasks(int number) {
    List<String> ids =
        IntStream.range(0, number).mapToObj(id -> String.format("%032x", id)).toList();
    return DescribeTasks.builder(PROD, ids).build();
  }

  @Test
  void calls_rollback_haveTimersAndCounters() {
    try (ObservedRollback rollback = new ObservedRollback()) {
      assertThat(rollback.run(EcsObservations::on).isLeft()).isTrue();
      SimpleMeterRegistry meters = rollback.meters();

      assertThat(
              meters
                  .get("ecs.calls")
                  .tags("operation", "UpdateService", "outcome", "success")
                  .timer()
                  .count())
          .isEqualTo(1);
      assertThat(meters.get("ecs.throttles").tag("category", "SERVICE_READ").counter().count())
          .isEqualTo(2);
      assertThat(meters.get("ecs.budget").tag("category", "SERVICE_READ").gauge().value())
          .isBetween(0.1, 4.0);
    }
  }

  @Test
  void waits_rollback_haveKindOutcomeAndCause() {
    try (ObservedRollback rollback = new ObservedRollback()) {
      Duration elapsed = rollback.run(EcsObservations::on).getLeft().report().elapsed();
      var timer =
          rollback
              .meters()
              .get("ecs.waits")
              .tags("kind", "release", "outcome", "Impossible", "cause", "IMAGE_PULL")
              .timer();

      assertThat(timer.count()).isEqualTo(1);
      assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isEqualTo((double) elapsed.toNanos());
      assertThat(rollback.meters().get("ecs.wait.polls").tag("kind", "release").summary().max())
          .isPositive();
    }
  }

  @Test
  void labels_ofAllMeters_haveNoArnNoIdAndNoName() {
    try (ObservedRollback rollback = new ObservedRollback()) {
      rollback.run(EcsObservations::on);

      assertThat(rollback.meters().getMeters())
          .hasSizeGreaterThan(8)
          .flatExtracting(meter -> meter.getId().getTags())
          .extracting(Tag::getValue)
          .allMatch(value -> value.matches("[A-Za-z_ ]+"))
          .noneMatch(value -> value.contains("prod") || value.contains("web"));
    }
  }

  @Test
  void names_ofAllMeters_areThoseOfThePage() {
    try (ObservedRollback rollback = new ObservedRollback()) {
      rollback.run(EcsObservations::on);

      assertThat(rollback.meters().getMeters())
          .extracting(Meter::getId)
          .extracting(Meter.Id::getName)
          .filteredOn(name -> !name.endsWith(".active"))
          .containsOnly(
              "ecs.calls",
              "ecs.retries",
              "ecs.throttles",
              "ecs.waits",
              "ecs.wait.stages",
              "ecs.wait.polls",
              "ecs.budget");
    }
  }

  @SuppressWarnings("unchecked") // hasAnObservation gives its assertion as a raw type
  @Test
  void batches_ofSeveralCalls_areTheParentsOfTheirCalls() {
    TestObservationRegistry observations = TestObservationRegistry.create();
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    try (EcsSimulator simulator = EcsSimulator.create()) {
      simulator.client().createCluster(request -> request.clusterName("prod"));
      Ecs ecs = Ecs.using(simulator.client()).onCall(EcsObservations.on(observations, meters));

      ecs.execute(tasks(250).inBatches());
    }

    TestObservationRegistryAssert.assertThat(observations)
        .hasNumberOfObservationsWithNameEqualTo("ecs.batches", 1)
        .hasNumberOfObservationsWithNameEqualTo("ecs.calls", 3)
        .hasAnObservation(
            one ->
                one.hasNameEqualTo("ecs.batches")
                    .hasContextualNameEqualTo("ecs DescribeTasks")
                    .hasLowCardinalityKeyValue("outcome", "partial"))
        .hasAnObservation(
            one ->
                one.hasNameEqualTo("ecs.calls")
                    .hasParentObservationContextSatisfying(
                        parent ->
                            assertThat(((Observation.ContextView) parent).getName())
                                .isEqualTo("ecs.batches")));
  }

  @Test
  void spans_ofAWait_haveItsTextAndItsError() {
    TestObservationRegistry observations = TestObservationRegistry.create();
    try (ObservedRollback rollback = new ObservedRollback()) {
      rollback.run(meters -> EcsObservations.on(observations, meters));
    }

    TestObservationRegistryAssert.assertThat(observations)
        .hasAnObservation(
            one ->
                one.hasNameEqualTo("ecs.waits")
                    .hasContextualNameEqualTo("ecs wait release")
                    .hasHighCardinalityKeyValueWithKey("ecs.wait")
                    .hasError());
  }

  @Test
  void budget_openedTwice_hasTheRateOfTheLast() {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    EcsObservations observations = EcsObservations.on(meters);

    observations.budgetOpened(ThrottleCategory.TAG_READ, () -> 4);
    observations.budgetOpened(ThrottleCategory.TAG_READ, () -> 2);

    assertThat(meters.get("ecs.budget").tag("category", "TAG_READ").gauge().value()).isEqualTo(2);
  }
}
