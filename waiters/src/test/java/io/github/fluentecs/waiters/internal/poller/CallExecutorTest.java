package io.github.fluentecs.waiters.internal.poller;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.internal.state.PendingCommand;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CallExecutorTest {
  private final List<CompletableFuture<?>> calls = new ArrayList<>();

  /** Is cancelled, and throws. */
  private static final class Stubborn<A> extends CompletableFuture<A> {
    @Override
    public boolean cancel(boolean interrupts) {
      super.cancel(interrupts);
      throw new IllegalStateException("broken");
    }
  }

  private final class StubbornClient implements ClientAdapter {
    @Override
    public <R> CompletableFuture<Either<EcsFailure, R>> execute(EcsCommand<R> command) {
      CompletableFuture<Either<EcsFailure, R>> call = new Stubborn<>();
      calls.add(call);
      return call;
    }

    @Override
    public <R> CompletableFuture<Either<EcsFailure, R>> poll(EcsCommand<R> command) {
      return execute(command);
    }
  }

  @Test
  void cancelAll_oneThrows_cancelsTheOthers() {
    CallExecutor executor =
        new CallExecutor(new StubbornClient(), Runnable::run, TimeSource.system(), command -> {});
    TaskRef task = TaskRef.of(ClusterRef.of("prod"), "a1");
    for (int i = 0; i < 3; i++) {
      executor.execute(new PendingCommand<>(StopTask.builder(task).build()), result -> {});
    }

    executor.cancelAll();

    assertThat(calls).hasSize(3).allMatch(CompletableFuture::isCancelled);
  }
}
