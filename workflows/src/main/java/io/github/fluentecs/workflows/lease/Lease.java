package io.github.fluentecs.workflows.lease;

import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.Waits;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps ECS from stopping a task of a service while it works, by task protection that is renewed as
 * long as the lease is open: scaling in and deployments wait for it. It protects from nothing else:
 * not from StopTask, the draining of an instance, or an interruption of Spot.
 *
 * <pre>{@code
 * try (var lease = lease(prod.task(id)).renewing(ofMinutes(30)).open(waiters)) {
 *   work(lease::held);
 * }
 * }</pre>
 *
 * <p>A renewal that fails is tried again until the protection would run out. Thread-safe.
 */
public final class Lease implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Lease.class.getName());
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** An attempt that was made, and when it began. */
  private record Attempt(Instant begun, Optional<Refusal> refusal) {}

  private final Protector protector;
  private final Duration time;
  private final Consumer<? super LeaseState> listener;
  private final Waiters waiters;

  private LeaseState state = new LeaseState.Lost(false, "not asked for yet");
  private boolean isClosing;
  private @Nullable Instant until;
  private @Nullable CompletableFuture<?> attempt;
  private @Nullable CompletableFuture<?> pause;

  Lease(
      Protector protector, Duration time, Consumer<? super LeaseState> listener, Waiters waiters) {
    this.protector = protector;
    this.time = time;
    this.listener = listener;
    this.waiters = waiters;
  }

  /**
   * Begins a lease of a task by the ECS API, which needs {@code ecs:UpdateTaskProtection}.
   *
   * @param task a task of a service
   * @return a builder
   */
  public static LeaseBuilder lease(TaskRef task) {
    return new LeaseBuilder(new EcsProtector(Objects.requireNonNull(task, "task")));
  }

  /**
   * Begins a lease of the task that this program runs in, by the agent, whose task role needs
   * {@code ecs:UpdateTaskProtection}; the program needs no credentials. Its calls block a thread of
   * {@link io.github.fluentecs.waiters.WaiterSettings#callsOn()}, for 10 s where the agent hangs.
   *
   * @param agent the agent's endpoint
   * @return a builder
   */
  public static LeaseBuilder lease(AgentProtection agent) {
    return new LeaseBuilder(new AgentProtector(Objects.requireNonNull(agent, "agent")));
  }

  /**
   * Returns whether the task is protected, as far as is known. Costs nothing; ask before each piece
   * of work.
   *
   * @return false when the lease is blocked, lost or closed
   */
  public boolean held() {
    return state().isHeld();
  }

  /**
   * Returns how the lease stands.
   *
   * @return the newest state
   */
  public synchronized LeaseState state() {
    return state;
  }

  Lease opened() {
    ended(waiters.await(attempting()));
    return this;
  }

  /** An answer that comes after the protection has run out is of no use. */
  private Wait<Attempt> attempting() {
    return Waits.now()
        .then(
            begun ->
                protector
                    .protect(time)
                    .atMost(left(begun))
                    .map(refusal -> new Attempt(begun, refusal)))
        .ofKind("lease")
        .named("lease");
  }

  private Duration left(Instant now) {
    expire(now);
    synchronized (this) {
      Duration left = until == null ? ANSWER : Duration.between(now, until);
      return left.compareTo(ANSWER) < 0 ? left : ANSWER;
    }
  }

  /** A protection that has run out is told before the next answer. */
  private void expire(Instant now) {
    LeaseState next;
    synchronized (this) {
      if (until == null || now.isBefore(until)) {
        return;
      }
      until = null;
      next =
          state instanceof LeaseState.Blocked blocked
              ? new LeaseState.Blocked(Optional.empty(), blocked.why())
              : new LeaseState.Lost(
                  false,
                  state instanceof LeaseState.Unrenewed late ? late.why() : "it was not renewed");
    }
    become(next);
  }

  /** Nothing waits for what follows; it tells its failures itself. */
  private static <T> void then(
      CompletableFuture<Either<WaitFailure, T>> future,
      Consumer<? super Either<WaitFailure, T>> next) {
    CompletableFuture<Void> unused = future.thenAccept(next);
  }

  private void renew() {
    CompletableFuture<Either<WaitFailure, Attempt>> next;
    synchronized (this) {
      if (isClosing) {
        return;
      }
      next = waiters.awaitAsync(attempting());
      attempt = next;
    }
    then(next, this::ended);
  }

  private void ended(Either<WaitFailure, Attempt> end) {
    if (end.isRight()) {
      Attempt made = end.get();
      judged(made.begun(), made.refusal());
    } else if (end.getLeft() instanceof WaitFailure.Cancelled cancelled) {
      become(new LeaseState.Lost(true, "the renewal was cancelled: " + cancelled.reason()));
    } else {
      // The clock is asked again, since a wait that fails tells no time.
      then(
          waiters.awaitAsync(Waits.now()),
          now ->
              judged(
                  now.getOrElse(Instant.MAX),
                  Optional.of(new Refusal(Refusal.Kind.PASSING, end.getLeft().message()))));
    }
  }

  private void judged(Instant now, Optional<Refusal> refusal) {
    expire(now);
    LeaseState next;
    synchronized (this) {
      if (refusal.isEmpty()) {
        until = now.plus(time);
      }
      next = refusal.map(this::refused).orElseGet(() -> new LeaseState.Held(now.plus(time)));
    }
    become(next);
    if (!(next instanceof LeaseState.Lost lost && lost.isFinal())) {
      sleep(next instanceof LeaseState.Held ? time.dividedBy(3) : retry(now));
    }
  }

  private LeaseState refused(Refusal refusal) {
    return switch (refusal.kind()) {
      case BLOCKED -> new LeaseState.Blocked(Optional.ofNullable(until), refusal.why());
      case PASSING ->
          until == null
              ? new LeaseState.Lost(false, refusal.why())
              : new LeaseState.Unrenewed(until, refusal.why());
      case FINAL -> new LeaseState.Lost(true, refusal.why());
    };
  }

  /** Not later than the end of the protection, so that its end is told in time. */
  private synchronized Duration retry(Instant now) {
    Duration tenth = time.dividedBy(10);
    Duration usual = tenth.compareTo(PATIENCE) < 0 ? tenth : PATIENCE;
    if (until == null) {
      return usual;
    }
    Duration left = Duration.between(now, until);
    return left.compareTo(usual) < 0 ? left : usual;
  }

  private void sleep(Duration duration) {
    CompletableFuture<Either<WaitFailure, Duration>> next;
    synchronized (this) {
      if (isClosing) {
        return;
      }
      next = waiters.awaitAsync(Waits.delay(duration).ofKind("lease").named("lease"));
      pause = next;
    }
    then(next, this::woken);
  }

  /** Only {@code close()} cancels a pause, of the lease or of the waiters. */
  private void woken(Either<WaitFailure, Duration> end) {
    if (end.isRight()) {
      renew();
    } else {
      become(new LeaseState.Lost(true, "the renewal was cancelled: CLOSED"));
    }
  }

  private void become(LeaseState next) {
    synchronized (this) {
      if (state.equals(next) || state instanceof LeaseState.Released) {
        return;
      }
      if (isClosing && !(next instanceof LeaseState.Released)) {
        return;
      }
      state = next;
    }
    try {
      listener.accept(next);
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.WARNING, "The listener of a lease failed", e);
    }
  }

  /**
   * Ends the renewal and lets the task be stopped again. Waits for the answer, at most some 40 s;
   * without one the task stays protected until the time runs out. A second call does nothing.
   */
  @Override
  public void close() {
    CompletableFuture<?> running;
    synchronized (this) {
      if (isClosing) {
        return;
      }
      isClosing = true;
      if (pause != null) {
        pause.cancel(false);
      }
      running = attempt;
    }
    // An interrupt must not keep the task from being released.
    boolean isInterrupted = Thread.interrupted();
    try {
      if (running != null) {
        running.join();
      }
      become(new LeaseState.Released(released()));
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Optional<String> released() {
    return waiters
        .await(protector.release().atMost(ANSWER).ofKind("lease").named("end of lease"))
        .fold(failure -> Optional.of(failure.message()), refusal -> refusal.map(Refusal::why));
  }
}
