package io.github.fluentecs.benchmarks.call;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A whole call, from building the request to the result: the raw SDK beside a command. */
@NullUnmarked
@Warmup(iterations = 12, time = 1)
public class CallBenchmark extends EachCall {
  private Exchange<?, ?> exchange;
  private EcsClient client;
  private EcsAsyncClient asyncClient;
  private Ecs ecs;
  private EcsAsync ecsAsync;

  /** Makes the clients. */
  @Setup
  public void open() {
    exchange = exchange();
    client = StubTransport.client(exchange.answer());
    asyncClient = StubTransport.asyncClient(exchange.answer());
    ecs = Ecs.using(client);
    ecsAsync = EcsAsync.using(asyncClient);
  }

  /** Builds the SDK's request and calls. */
  @Benchmark
  public Object raw() {
    return exchange.callRaw(client);
  }

  /** Builds a command and executes it. */
  @Benchmark
  public Object ours() {
    return ecs.execute(exchange.command().get());
  }

  /** Builds the SDK's request and calls; the future is done. */
  @Benchmark
  public Object rawAsync() {
    return exchange.callRaw(asyncClient).join();
  }

  /** Builds a command and executes it; the future is done. */
  @Benchmark
  public Object oursAsync() {
    return ecsAsync.execute(exchange.command().get()).join();
  }
}
