package io.github.fluentecs.waiters;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.waiters.internal.poller.ClientAdapter;
import io.github.fluentecs.waiters.internal.poller.Poller;
import io.github.fluentecs.waiters.internal.poller.WaitExecution;
import io.github.fluentecs.waiters.internal.state.WaitFactory;
import io.vavr.control.Either;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * Executes waits. All waits of one {@code Waiters} share one thread, one request budget, and one
 * call for up to 100 tasks or 10 services of a cluster; so use one for each client.
 *
 * <p>Expected failures are not thrown: a timeout, an impossible wait, a cancellation and a failed
 * call are all returned as {@link WaitFailure}. Polls that fail because of throttling, faults of
 * the service or the network slow a wait down and never end it.
 *
 * <p>Code that the waits call, a listener, a function or a client, may throw anything or never
 * return. What a listener throws is logged; what else is thrown ends its own wait as a {@link
 * WaitFailure.Defect}. When code keeps the thread for more than a second, another thread goes on
 * with the other waits, and its own wait ends within 5 s after its deadline. So too when a given
 * scheduler runs nothing. On {@linkplain TimeSource#virtual virtual time} it is half a minute, and
 * on a time source of another kind there is no other thread. Thread-safe.
 */
public final class Waiters implements AutoCloseable {
  private final Poller poller;
  private final TimeSource time;
  private final boolean owned;

  private Waiters(Function<WaiterSettings, ClientAdapter> client, WaiterSettings settings) {
    this.owned = settings.time().isEmpty();
    this.time = settings.time().orElseGet(TimeSource::system);
    this.poller = new Poller(client.apply(settings), time, settings);
  }

  /**
   * Uses a blocking client.
   *
   * @param ecs executes the polls and commands; {@link #close()} leaves it open
   * @return waiters with the standard settings
   */
  public static Waiters using(Ecs ecs) {
    return using(ecs, WaiterSettings.standard());
  }

  /**
   * Uses a blocking client.
   *
   * @param ecs executes the polls and commands; {@link #close()} leaves it open
   * @param settings how to poll
   * @return the waiters
   */
  public static Waiters using(Ecs ecs, WaiterSettings settings) {
    Objects.requireNonNull(ecs, "ecs");
    return new Waiters(
        with -> ClientAdapter.on(ecs, with.callsOn()),
        Objects.requireNonNull(settings, "settings"));
  }

  /**
   * Uses an asynchronous client.
   *
   * @param ecs executes the polls and commands; {@link #close()} leaves it open
   * @return waiters with the standard settings
   */
  public static Waiters using(EcsAsync ecs) {
    return using(ecs, WaiterSettings.standard());
  }

  /**
   * Uses an asynchronous client.
   *
   * @param ecs executes the polls and commands; {@link #close()} leaves it open
   * @param settings how to poll
   * @return the waiters
   */
  public static Waiters using(EcsAsync ecs, WaiterSettings settings) {
    Objects.requireNonNull(ecs, "ecs");
    return new Waiters(with -> ClientAdapter.on(ecs), Objects.requireNonNull(settings, "settings"));
  }

  /**
   * Uses the SDK's blocking client.
   *
   * @param client any client
   * @return waiters with the standard settings
   */
  public static Waiters using(EcsClient client) {
    return using(Ecs.using(client));
  }

  /**
   * Uses the SDK's asynchronous client.
   *
   * @param client any client
   * @return waiters with the standard settings
   */
  public static Waiters using(EcsAsyncClient client) {
    return using(EcsAsync.using(client));
  }

  /**
   * Waits on the calling thread.
   *
   * <p>When the thread is interrupted, the wait is cancelled as {@link CancelReason#INTERRUPTED},
   * and the interrupt status is set again.
   *
   * @param <T> the value of the wait
   * @param wait the wait
   * @return its value, or why it failed
   * @throws IllegalStateException on the polling thread, for example in a stage of a future of
   *     {@link #awaitAsync}, where it would wait for itself; use {@link Wait#then} there
   */
  public <T> Either<WaitFailure, T> await(Wait<T> wait) {
    Objects.requireNonNull(wait, "wait");
    if (poller.isPollingThread()) {
      throw new IllegalStateException(
          "await on the polling thread would wait for itself; let the wait follow with then()");
    }
    WaitExecution<T> run = poller.submit(wait);
    try {
      return run.future().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      poller.cancel(run, CancelReason.INTERRUPTED);
      return run.future().join();
    } catch (ExecutionException e) {
      throw unexpected(e.getCause());
    }
  }

  /** Only errors of the JVM end a future exceptionally. */
  private static RuntimeException unexpected(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(cause);
  }

  /**
   * Waits without a thread. The future always completes, with what {@link #await} would return;
   * exceptionally only by an {@link Error}. It completes on the polling thread: do nothing slow in
   * its stages, or give them an executor. Cancelling or completing it stops the polling.
   *
   * @param <T> the value of the wait
   * @param wait the wait
   * @return a future of its value, or of why it failed
   */
  public <T> CompletableFuture<Either<WaitFailure, T>> awaitAsync(Wait<T> wait) {
    return poller.submit(Objects.requireNonNull(wait, "wait")).future();
  }

  /**
   * Returns a callable that polls once at each call, for use with another polling library. With
   * Awaitility: {@code Awaitility.await().until(waiters.met(taskRunning(task)))}.
   *
   * <p>The call returns false while the wait is pending, and throws when it can never be met, so
   * that polling ends at once. Since each call starts the wait again, an endless {@link
   * Wait#graceFor} would hide that a resource is gone, a {@link Wait#holdingFor} is never met, and
   * commands are executed each time.
   *
   * @param wait the wait
   * @return returns whether the wait is met; throws {@link WaitFailureException} for every failure
   *     but a timeout, and {@link IllegalStateException} on the polling thread
   */
  public Callable<Boolean> met(Wait<?> wait) {
    Wait<?> poll = WaitFactory.once(Objects.requireNonNull(wait, "wait"));
    return () -> await(poll).fold(Waiters::pending, value -> true);
  }

  private static boolean pending(WaitFailure failure) {
    if (failure instanceof WaitFailure.TimedOut) {
      return false;
    }
    throw failure.toException();
  }

  /**
   * Ends every wait as {@link CancelReason#CLOSED}, cancels the running calls, and stops the
   * polling thread. Closed waiters end every further wait in the same way.
   */
  @Override
  public void close() {
    poller.close();
    if (owned) {
      time.close();
    }
  }
}
