package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.SimulatedEcs.PROD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.core.task.TaskCriteria;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.Setup;
import io.github.fluentecs.simulator.limit.RateLimits;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Several processes of one account poll at the same time, at ECS's own rates. */
class SharedRateTest {
  private static final int PROCESSES = 4;
  private static final int WAITS = 30;
  private static final Duration SPAN = Duration.ofMinutes(2);

  private final EcsSimulator simulator =
      EcsSimulator.create(Setup.ofDefaults().rateLimits(RateLimits.published()));
  private final TimeSource time =
      TimeSource.virtual(simulator.time()::now, simulator.time()::advance);

  SharedRateTest() {
    simulator.client().createCluster(request -> request.clusterName("prod"));
  }

  @AfterEach
  void close() {
    time.close();
    simulator.close();
  }

  /** What one process sent to the simulator, and what of it was throttled. */
  private static final class Sent implements ExecutionInterceptor {
    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger throttled = new AtomicInteger();

    @Override
    public void afterTransmission(
        Context.AfterTransmission context, ExecutionAttributes attributes) {
      all.incrementAndGet();
      if (!context.httpResponse().isSuccessful()) {
        throttled.incrementAndGet();
      }
    }
  }

  private static int sum(List<Sent> sent, Function<Sent, AtomicInteger> part) {
    return sent.stream().map(part).mapToInt(AtomicInteger::get).sum();
  }

  /** Each process waits for 30 things, and asks for each of them once a second if it may. */
  private List<Sent> poll(RequestBudget budget, int number) {
    List<Sent> sent = new ArrayList<>();
    List<Waiters> processes = new ArrayList<>();
    List<CompletableFuture<? extends Either<WaitFailure, ?>>> waits = new ArrayList<>();
    time.hold();
    for (int process = 0; process < number; process++) {
      Sent count = new Sent();
      sent.add(count);
      EcsClient client =
          simulator.client(
              builder ->
                  builder.overrideConfiguration(config -> config.addExecutionInterceptor(count)));
      Waiters waiters =
          Waiters.using(
              Ecs.using(client),
              WaiterSettings.builder()
                  .time(time)
                  .budget(budget)
                  .backoff(Backoff.fixed(Duration.ofSeconds(1)))
                  .build());
      processes.add(waiters);
      for (int wait = 0; wait < WAITS; wait++) {
        waits.add(waiters.awaitAsync(never("worker-" + wait).atMost(SPAN)));
      }
    }
    time.release();
    waits.forEach(CompletableFuture::join);
    processes.forEach(Waiters::close);
    return sent;
  }

  private static Wait<Object> never(String family) {
    return Waits.until(
        ListTasks.builder(PROD).filter(TaskCriteria.builder().family(family).build()).build(),
        seen -> Verdict.pending("not yet"));
  }

  @Test
  void budget_fourProcessesWithAShareEach_areHardlyThrottledAndNoneStarves() {
    List<Sent> sent = poll(RequestBudget.ofEcs().share(1, PROCESSES), PROCESSES);

    int all = sum(sent, process -> process.all);
    assertThat(all).isBetween(2300, 2600); // 20 a second in two minutes, and what the start allows
    assertThat(sum(sent, process -> process.throttled)).isLessThanOrEqualTo(all / 100);
    assertThat(sent)
        .allSatisfy(process -> assertThat(process.all.get()).isGreaterThanOrEqualTo(all / 5));
  }

  @Test
  void budget_fourProcessesThatEachTakeAll_areThrottled() {
    List<Sent> sent = poll(RequestBudget.ofEcs(), PROCESSES);

    assertThat(sum(sent, process -> process.throttled))
        .isGreaterThan(sum(sent, process -> process.all) / 100);
  }

  @Test
  void budget_changesWhileItPolls_isFollowed() {
    Instant half = simulator.time().now().plusSeconds(60);
    RequestBudget shrinking = category -> simulator.time().now().isBefore(half) ? 5 : 1;

    List<Sent> sent = poll(shrinking, 1);

    assertThat(sent)
        .allSatisfy(
            process -> assertThat(process.all.get()).isBetween(350, 380)); // 5 + 60 × (5 + 1)
  }

  @Test
  void budget_thatThrows_leavesTheRateAsItWas() {
    Instant half = simulator.time().now().plusSeconds(60);
    RequestBudget broken =
        category -> {
          if (simulator.time().now().isBefore(half)) {
            return 5;
          }
          throw new IllegalStateException("the number of processes is not known");
        };

    List<Sent> sent = poll(broken, 1);

    assertThat(sent).allSatisfy(process -> assertThat(process.all.get()).isBetween(590, 640));
  }

  @Test
  void share_ofEcs_isThatPartOfItsRate() {
    ThrottleCategory category = ThrottleCategory.CLUSTER_RESOURCE_READ;

    assertThat(RequestBudget.ofEcs().share(1, 4).callsPerSecond(category)).isEqualTo(5);
    assertThat(RequestBudget.standard().share(2, 4).callsPerSecond(category)).isEqualTo(2);
    assertThat(WaiterSettings.standard().callsPerSecond(category)).isEqualTo(4);
  }

  @Test
  void share_moreThanAll_isRefused() {
    assertThatThrownBy(() -> RequestBudget.ofEcs().share(5, 4)).hasMessageContaining("5 of 4");
    assertThatThrownBy(() -> RequestBudget.ofEcs().share(0, 4)).hasMessageContaining("0 of 4");
  }
}
