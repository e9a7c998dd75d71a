package io.github.fluentecs.benchmarks.call;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * A whole call by the raw SDK, from building the request to the answer, and the same call by a
 * command, in turns: whatever else the machine and the compiler do meets both alike.
 */
@NullUnmarked
@Warmup(iterations = 13, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(4)
public class PairBenchmark extends EachCall {
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

  /** Calls with the blocking client. */
  @Benchmark
  public void sync(Pair pair, Blackhole hole) {
    pair.begin();
    hole.consume(exchange.callRaw(client));
    pair.endOfRaw();
    hole.consume(ecs.execute(exchange.command().get()));
    pair.endOfOurs();
  }

  /** Calls with the asynchronous client; the futures are done, and all is done in this thread. */
  @Benchmark
  public void async(Pair pair, Blackhole hole) {
    pair.begin();
    hole.consume(exchange.callRaw(asyncClient).join());
    pair.endOfRaw();
    hole.consume(ecsAsync.execute(exchange.command().get()).join());
    pair.endOfOurs();
  }
}
