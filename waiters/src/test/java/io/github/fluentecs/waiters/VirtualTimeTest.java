package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.SimulatedEcs.PROD;
import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.simulator.EcsSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Waits on virtual time repeat themselves, jitter included. */
class VirtualTimeTest {
  /** Returns when a task that is never started was polled within ten minutes. */
  private static List<Duration> polls(UnaryOperator<WaiterSettings.Builder> change) {
    EcsSimulator simulator = EcsSimulator.create();
    TimeSource time = TimeSource.virtual(simulator.time()::now, simulator.time()::advance);
    WaiterSettings settings = change.apply(WaiterSettings.builder().time(time)).build();
    List<Duration> polls = new ArrayList<>();
    simulator.client().createCluster(request -> request.clusterName("prod"));
    try (Waiters waiters = Waiters.using(Ecs.using(simulator.client()), settings)) {
      waiters.await(
          taskStopped(TaskRef.of(PROD, "a1"))
              .graceFor(Duration.ofHours(1))
              .atMost(Duration.ofMinutes(10))
              .onProgress(progress -> polls.add(progress.elapsed())));
    }
    return polls;
  }

  @Test
  void await_twoRuns_areTheSame() {
    List<Duration> first = polls(settings -> settings);

    assertThat(first).hasSizeGreaterThan(20).isEqualTo(polls(settings -> settings));
  }

  @Test
  void await_seedsThatDiffer_giveOtherDelays() {
    List<Duration> one = polls(settings -> settings.random(new Random(1)));

    assertThat(one).isEqualTo(polls(settings -> settings.random(new Random(1))));
    assertThat(one).isNotEqualTo(polls(settings -> settings.random(new Random(2))));
  }
}
