package io.github.fluentecs.benchmarks.call;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** What happens before a call: building and checking a command, beside building the request. */
@NullUnmarked
@Warmup(iterations = 4, time = 1)
public class PieceBenchmark extends EachCall {
  private Exchange<?, ?> exchange;
  private Ecs ecs;

  /** Makes a client that is never called. */
  @Setup
  public void open() {
    exchange = exchange();
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
