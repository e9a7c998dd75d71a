package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.SimulatedEcs.PROD;
import static io.github.fluentecs.waiters.SimulatedEcs.WEB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.service.ServiceWaits;
import io.github.fluentecs.waiters.task.TaskWaits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a listener hears of all waits. */
class WaitListenerTest {
  private static final TaskRef GONE = TaskRef.of(PROD, "0123456789abcdef0123456789abcdef");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final TimeSource time =
      TimeSource.virtual(simulator.time()::now, simulator.time()::advance);
  private final List<WaitStart> starts = Collections.synchronizedList(new ArrayList<>());
  private final List<WaitEnd> ends = Collections.synchronizedList(new ArrayList<>());
  private final Map<ThrottleCategory, DoubleSupplier> budgets =
      Collections.synchronizedMap(new EnumMap<>(ThrottleCategory.class));
  private final WaitListener listener =
      new WaitListener() {
        @Override
        public Running begins(WaitStart wait) {
          starts.add(wait);
          return ends::add;
        }

        @Override
        public void budgetOpened(ThrottleCategory category, DoubleSupplier callsPerSecond) {
          budgets.put(category, callsPerSecond);
        }
      };

  WaitListenerTest() {
    simulator.client().createCluster(request -> request.clusterName("prod"));
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  private Waiters waiters(WaitListener of) {
    return Waiters.using(
        Ecs.using(simulator.client()), WaiterSettings.builder().time(time).listener(of).build());
  }

  private WaitEnd onlyEnd() {
    assertThat(starts).hasSize(1);
    assertThat(ends).hasSize(1);
    return ends.get(0);
  }

  @Test
  void listener_taskThatIsGone_hearsKindOutcomeAndPolls() {
    try (Waiters waiters = waiters(listener)) {
      WaitFailure failure =
          waiters.await(TaskWaits.taskRunning(GONE).atMost(Duration.ofMinutes(2))).getLeft();

      assertThat(onlyEnd().start().kind()).isEqualTo("task");
      assertThat(onlyEnd().failure()).contains(failure);
      assertThat(onlyEnd().outcome()).isEqualTo("Impossible");
      assertThat(onlyEnd().cause()).isEqualTo("ResourceNotFound");
      assertThat(onlyEnd().polls()).isEqualTo(failure.report().polls()).isPositive();
      assertThat(onlyEnd().duration()).isEqualTo(failure.report().elapsed());
    }
  }

  @Test
  void listener_asynchronousClient_hearsTheSame() {
    WaiterSettings settings = WaiterSettings.builder().time(time).listener(listener).build();
    try (Waiters waiters = Waiters.using(EcsAsync.using(simulator.asyncClient()), settings)) {
      waiters.await(TaskWaits.taskRunning(GONE));

      assertThat(onlyEnd().cause()).isEqualTo("ResourceNotFound");
    }
  }

  @Test
  void listener_waitWithoutAPoll_isMetWithTheKindThatWasSet() {
    try (Waiters waiters = waiters(listener)) {
      waiters.await(Waits.met("done").ofKind("nightly").named("of 2026-11-30"));

      WaitStart start = new WaitStart("nightly", "of 2026-11-30");
      assertThat(onlyEnd()).isEqualTo(new WaitEnd(start, Optional.empty(), Duration.ZERO, 0));
      assertThat(onlyEnd().outcome()).isEqualTo("met");
      assertThat(onlyEnd().cause()).isEqualTo("none");
      assertThat(onlyEnd().line()).isEqualTo("of 2026-11-30: met after PT0S, 0 polls");
    }
  }

  @Test
  void listener_combinations_haveTheWordAsTheirKind() {
    Wait<String> met = Waits.met("a");
    try (Waiters waiters = waiters(listener)) {
      waiters.await(Waits.allOf(List.of(met, met)));
      waiters.await(Waits.atLeast(1, List.of(met, met)));
      waiters.await(Waits.delay(Duration.ofSeconds(1)));
      waiters.await(ServiceWaits.serviceStable(WEB).atMost(Duration.ofMinutes(1)).then(met));
    }

    assertThat(starts)
        .extracting(WaitStart::kind)
        .containsExactly("allOf", "atLeast", "delay", "service");
  }

  @Test
  void listener_timeoutWithoutADiagnosis_hasNoCause() {
    try (Waiters waiters = waiters(listener)) {
      waiters.await(Waits.delay(Duration.ofHours(1)).atMost(Duration.ofMinutes(1)));
    }

    assertThat(onlyEnd().outcome()).isEqualTo("TimedOut");
    assertThat(onlyEnd().cause()).isEqualTo("none");
    assertThat(onlyEnd().duration()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void listener_cancelledByItsFuture_hearsTheReasonOnce() {
    CompletableFuture<?> future;
    WaiterSettings settings = WaiterSettings.builder().listener(listener).build();
    try (Waiters waiters = Waiters.using(Ecs.using(simulator.client()), settings)) {
      future = waiters.awaitAsync(Waits.delay(Duration.ofHours(1)));
      future.cancel(true);
    }

    await().until(() -> !ends.isEmpty()); // a step that the polling thread still takes tells of it
    assertThat(onlyEnd().outcome()).isEqualTo("Cancelled");
    assertThat(onlyEnd().cause()).isEqualTo("CALLER");
  }

  @Test
  void listener_thatThrows_changesNothing() {
    WaitListener broken =
        new WaitListener() {
          @Override
          public Running begins(WaitStart wait) {
            return end -> {
              throw new AssertionError("ended");
            };
          }

          @Override
          public void budgetOpened(ThrottleCategory category, DoubleSupplier callsPerSecond) {
            throw new AssertionError("opened");
          }
        };
    WaitListener atOnce =
        wait -> {
          throw new AssertionError("begins");
        };

    try (Waiters one = waiters(broken);
        Waiters other = waiters(atOnce)) {
      assertThat(one.await(TaskWaits.taskRunning(GONE)).getLeft())
          .isInstanceOf(WaitFailure.Impossible.class);
      assertThat(other.await(Waits.met("a")).get()).isEqualTo("a");
    }
  }

  @Test
  void budgetOpened_polledCategory_returnsItsRate() {
    try (Waiters waiters = waiters(listener)) {
      waiters.await(TaskWaits.taskRunning(GONE));
    }

    assertThat(budgets.get(ThrottleCategory.CLUSTER_RESOURCE_READ).getAsDouble()).isEqualTo(4);
  }

  @Test
  void lines_wait_writesItsBeginningAndItsEnd() {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    try (Waiters waiters = waiters(WaitListener.lines(lines::add))) {
      waiters.await(Waits.met("a").named("nothing"));
    }

    assertThat(lines).containsExactly("nothing: begins", "nothing: met after PT0S, 0 polls");
  }
}
