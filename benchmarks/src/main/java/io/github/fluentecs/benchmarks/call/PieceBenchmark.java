package io.github.fluentecs.benchmarks.call;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsFailure;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What happens before a call: building and checking a command, beside building the request. */
@NullUnmarked
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PieceBenchmark {
  /** The call. */
  @Param({
    "RunTask",
    "UpdateTaskProtection",
    "UpdateTaskSet",
    "CreateService",
    "DescribeTasks1",
    "DescribeTasks100"
  })
  public String call;

  private Exchange<?, ?> exchange;
  private Ecs ecs;

  /** Makes a client that is never called. */
  @Setup
  public void open() {
    exchange = Exchanges.named(call);
    ecs = Ecs.using(new Untouched());
  }

  /** Builds the request with the SDK's builders. */
  @Benchmark
  public Object buildRaw() {
    return exchange.request().get();
  }

  /** Builds the command, makes its request, and checks it. */
  @Benchmark
  public Object buildAndCheck() {
    return exchange.command().get().violations();
  }

  /** Builds a command that breaks a rule, and has it refused. */
  @Benchmark
  public EcsFailure refuse() {
    return ecs.execute(exchange.broken().get()).getLeft();
  }
}
