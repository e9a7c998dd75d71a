package io.github.fluentecs.benchmarks.call;

import static io.github.fluentecs.dsl.EcsDsl.cluster;

import io.github.fluentecs.core.task.DescribeTasks;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;

/** Making the typed result of an answer with 100 tasks. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class WrapBenchmark {
  private final DescribeTasks command =
      cluster("prod").tasks(Exchanges.ids(100)).describe().build();
  private final DescribeTasksResponse response =
      StubTransport.client(Answers.tasks(100)).describeTasks(command.toSdk());

  /** Wraps 100 tasks. */
  @Benchmark
  public Object wrap() {
    return command.result(response);
  }
}
