package io.github.fluentecs.benchmarks.call;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A benchmark that is run for every call of {@link Exchanges}. */
@NullUnmarked
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public abstract class EachCall {
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

  final Exchange<?, ?> exchange() {
    return Exchanges.named(call);
  }
}
