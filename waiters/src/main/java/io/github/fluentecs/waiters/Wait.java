package io.github.fluentecs.waiters;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.waiters.internal.state.DefinedWait;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Something to wait for, as an immutable value. Nothing is polled until {@link Waiters} execute it,
 * and the same wait can be executed any number of times. Thread-safe.
 *
 * <p>{@link Waits} and the classes of each noun, such as {@code TaskWaits}, make waits. Every
 * method here returns another wait, and they can be combined in any order. Where the order matters,
 * the formulas say what it means; {@code w} stands for this wait, and a wait <i>ends</i> when it is
 * met or has failed. A wait without {@link #atMost} has no deadline.
 *
 * @param <T> the value of the wait when it is met
 */
public sealed interface Wait<T> permits DefinedWait {
  /**
   * Sets a deadline: {@code w.atMost(d)} is {@code w}, but fails as {@link WaitFailure.TimedOut}
   * when {@code w} has not ended {@code d} after it began.
   *
   * <p>At the deadline every resource that is still waited for is polled once more, and the result
   * of that poll counts; it may take up to 5 s, and finding out the cause up to another 5 s. A
   * duration of zero, or a negative one because a point in time has passed, means exactly that one
   * poll. Of several deadlines the earliest counts: {@code w.atMost(a).atMost(b) = w.atMost(min(a,
   * b))}. In {@code a.then(b.atMost(d))} the time of {@code b} begins when {@code a} is met.
   *
   * @param time the time allowed
   * @return the wait with the deadline
   */
  Wait<T> atMost(Duration time);

  /**
   * Requires that the wait stays met: {@code w.holdingFor(d)} is met when every poll for at least
   * {@code d} found {@code w} met, with the value of the last poll. A poll that finds it unmet
   * starts the time again. Parts of {@code w} that share a call hold together. Commands inside
   * {@code w} are not executed again.
   *
   * @param time how long; zero changes nothing
   * @return the wait that holds
   * @throws IllegalArgumentException for a negative time
   */
  Wait<T> holdingFor(Duration time);

  /**
   * Appends another wait: {@code a.then(b)} begins {@code b} when {@code a} is met, and ends as
   * {@code b} does. When {@code a} fails, it fails likewise, and {@code b} never begins.
   *
   * @param <U> the value of the second wait
   * @param next the second wait
   * @return both, one after the other
   */
  <U> Wait<U> then(Wait<U> next);

  /**
   * Appends a wait that is made from the value of this one: {@code a.then(f)} begins {@code f(x)}
   * when {@code a} is met with {@code x}.
   *
   * @param <U> the value of the second wait
   * @param next makes the second wait
   * @return both, one after the other
   */
  <U> Wait<U> then(Function<? super T, Wait<U>> next);

  /**
   * Transforms the value: {@code w.map(f)} is met with {@code f(x)} when {@code w} is met with
   * {@code x}.
   *
   * @param <U> the value of the new wait
   * @param mapping a pure function that does not return null
   * @return the wait with the other value
   */
  <U> Wait<U> map(Function<? super T, ? extends U> mapping);

  /**
   * Turns failures into values: {@code w.settled()} is met with {@code Right(x)} when {@code w} is
   * met with {@code x}, and with {@code Left(f)} when {@code w} has failed with {@code f}. So
   * {@code allOf} over settled waits waits until each of them has ended.
   *
   * @return the wait for the end of this one
   */
  Wait<Either<WaitFailure, T>> settled();

  /**
   * Continues with another wait after a failure: {@code a.orElse(b)} begins {@code b} when {@code
   * a} has failed. Cancellation from outside ends both.
   *
   * @param other the other wait
   * @return this wait or the other
   */
  Wait<T> orElse(Wait<T> other);

  /**
   * Continues after a failure with a wait that is made from it: {@code a.orElse(f)} begins {@code
   * f(x)} when {@code a} has failed with {@code x}.
   *
   * @param other makes the other wait
   * @return this wait or the other
   */
  Wait<T> orElse(Function<? super WaitFailure, Wait<T>> other);

  /**
   * Fails at once when a poll shows that waiting is pointless: {@code w.failFastWhen(p)} is {@code
   * w}, but fails as {@link WaitFailure.Impossible} when {@code p} is true of a poll that did not
   * meet {@code w}.
   *
   * @param pointless a pure predicate, for example {@code seen -> seen.snapshot()...}
   * @return the wait that fails fast
   */
  Wait<T> failFastWhen(Predicate<? super Progress> pointless);

  /**
   * Fails at once when another wait is met first: {@code w.failFastWhen(x)} is {@code w}, but fails
   * as {@link WaitFailure.Impossible} when {@code x} is met while {@code w} is pending. A failure
   * of {@code x} changes nothing.
   *
   * @param unwanted the other wait
   * @return the wait that fails fast
   */
  Wait<T> failFastWhen(Wait<?> unwanted);

  /**
   * Adds a listener, which is called when the wait begins, after each poll inside the wait, also a
   * failed one, and when the wait ends. A listener receives events of the wait that it was added
   * to, not of those around it: in {@code w.atMost(d).onProgress(l)} it receives that {@code w} has
   * timed out, in {@code w.onProgress(l).atMost(d)} that {@code w} was given up. In each execution
   * that begins it receives exactly one beginning and one end; nothing follows the end. One that is
   * cancelled before it begins tells nothing.
   *
   * @param listener called by one thread at a time, mostly the polling one; it should not block,
   *     since its own wait stands still meanwhile, and the others for a second or two; what it
   *     throws is logged and changes nothing
   * @return the wait with the listener
   */
  Wait<T> onProgress(Consumer<? super Progress> listener);

  /**
   * Executes a command after a timeout: {@code w.onTimeout(c)} is {@code w}, but when {@code w} has
   * timed out, it ends only after {@code c} was executed once. It fails as {@code w} did; the
   * result of {@code c} is in {@link WaitReport#failureCommands()}. So the deadline goes before it:
   * {@code w.atMost(d).onTimeout(c)}. A cancelled wait executes nothing. After 10 s without an
   * answer the wait ends, with a result that {@linkplain
   * io.github.fluentecs.core.failure.EcsFailure#mayHaveHadEffect() may have had its effect}.
   *
   * @param command for example to stop the task
   * @return the wait that cleans up
   */
  Wait<T> onTimeout(EcsCommand<?> command);

  /**
   * Executes a command after any failure of the wait, as {@link #onTimeout} does after a timeout.
   *
   * @param command for example to roll back
   * @return the wait that cleans up
   */
  Wait<T> onFailure(EcsCommand<?> command);

  /**
   * Executes a command when the wait is cancelled from outside, by its future or by an interrupt of
   * the thread that awaits it. The wait ends at once, as ever; the command is executed once after
   * that, and what comes of it is only logged. Nothing is executed when the wait has not begun, or
   * has ended, or is merely no longer needed, nor by {@link Waiters#close()}.
   *
   * @param command for example to stop the task
   * @return the wait that cleans up
   */
  Wait<T> onCancel(EcsCommand<?> command);

  /**
   * Executes commands when the wait is cancelled from outside, as {@link #onCancel(EcsCommand)}
   * does, for a wait that knows only then which: to stop what it has started by then.
   *
   * @param commands asked once, by the thread that cancels; what it throws is logged
   * @return the wait that cleans up
   */
  Wait<T> onCancel(Supplier<? extends Iterable<? extends EcsCommand<?>>> commands);

  /**
   * Names the wait, for reports, messages and progress.
   *
   * @param text the name; a wait that has one keeps it behind this one
   * @return the named wait
   */
  Wait<T> named(String text);

  /**
   * Sets the kind that a {@link WaitListener} hears of, and that metrics have as a label: one of a
   * small set, never a name or an id. Default: the kind of the resource that is polled, such as
   * {@code task}; for a combination its word, such as {@code allOf}; for a workflow of this library
   * its own, such as {@code release}. What follows by {@link #then} does not change it. A wait
   * whose kind is set is a stage of the wait that it is a part of, also where it is the first part
   * of {@link #then} or {@link #orElse}: {@link WaitListener.Running#stage}.
   *
   * @param kind the kind
   * @return the wait of that kind
   */
  Wait<T> ofKind(String kind);

  /**
   * Sets how long a missing resource is tolerated, since ECS may not show at once what was just
   * made. A resource that was seen and then is missing counts at once. Default: 10 s from the
   * beginning of the wait, 1 min where a command precedes it, none for waits for an end. Of several
   * windows the innermost counts.
   *
   * @param time the window; zero accepts the first {@code MISSING}
   * @return the wait with the window
   */
  Wait<T> graceFor(Duration time);

  /** Returns the wait as a formula, for example {@code allOf(a, b).then(c).atMost(PT1H)}. */
  @Override
  String toString();
}
