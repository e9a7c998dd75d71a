package io.github.fluentecs.workflows.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.simulator.Setup;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.limit.RateLimits;
import io.github.fluentecs.waiters.Backoff;
import io.github.fluentecs.waiters.Waiters;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What a big job costs within the rates that ECS and Fargate publish, beside the ideal. */
class JobRatesTest {
  private static final Duration PROGRAM = Duration.ofMinutes(1);

  /** Its network, its image, its start, its program, and its end. */
  private static final Duration TASK = PROGRAM.plusSeconds(5 + 3 + 1 + 3);

  /** Counts calls, each try. */
  private static final class Calls implements ExecutionInterceptor {
    private final Map<String, Integer> sent = new TreeMap<>();
    private int throttles;

    @Override
    public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes of) {
      sent.merge(of.getAttribute(SdkExecutionAttribute.OPERATION_NAME), 1, Integer::sum);
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution call, ExecutionAttributes of) {
      throttles +=
          call.exception() instanceof AwsServiceException refused && refused.isThrottlingException()
              ? 1
              : 0;
    }
  }

  private static void run(int pieces, int concurrency, double limit) {
    Calls calls = new Calls();
    try (JobWorld world = new JobWorld(Setup.ofDefaults().rateLimits(RateLimits.published()));
        EcsClient client =
            world.simulator.client(
                builder ->
                    builder.overrideConfiguration(
                        c ->
                            c.addExecutionInterceptor(calls)
                                .retryStrategy(retries -> retries.maxAttempts(1))))) {
      world.simulator.faults().inject(Fault.containerExit(0).after(PROGRAM));
      Waiters process = world.process(Ecs.using(client), Backoff.standard());
      Instant begun = world.now();

      JobResult result =
          process
              .await(
                  Job.job("nightly-42", JobWorld.on("FARGATE"))
                      .tasks(pieces)
                      .concurrency(concurrency)
                      .build())
              .get();

      Duration took = Duration.between(begun, world.now());
      Duration ideal = TASK.multipliedBy(pieces).dividedBy(concurrency);
      System.out.println(
          pieces
              + " tasks at "
              + concurrency
              + ": "
              + calls.sent
              + ", "
              + calls.throttles
              + " throttles, "
              + took.toSeconds()
              + " s beside "
              + ideal.toSeconds()
              + " s");
      assertThat(result.succeeded()).isTrue();
      assertThat(calls.sent.get("RunTask")).isEqualTo(pieces);
      assertThat(calls.throttles).isZero();
      assertThat((double) took.toMillis() / ideal.toMillis()).isBetween(1.0, limit);
      assertThat(calls.sent.get("DescribeTasks")).isLessThan(4 * (int) took.toSeconds());
    }
  }

  @Test
  void build_fiveHundredTasks_keepsToTheRates() {
    run(500, 100, 1.25);
  }

  @Test
  @Tag("campaign")
  void build_tenThousandTasks_keepsToTheRates() {
    run(10_000, 500, 1.15);
  }
}
