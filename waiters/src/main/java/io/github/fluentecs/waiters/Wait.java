package io.github.fluentecs.waiters;

import io.github.fluentecs.core.EcsCommand;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something to wait for, as an immutable value: nothing is looked at until {@link Waiters} are
 * given it, and the same wait can be given to them any number of times. Thread-safe.
 *
 * <p>Every method here returns another wait, and all of them can be combined in any order. Where
 * the order matters, the formulas say what it means; {@code w} stands for this wait, and a wait
 * <i>ends</i> when it is met or has failed. A wait without {@link #atMost} has no deadline.
 *
 * @param <T> what the wait gives when it is met
 */
public final class Wait<T> {
  private final Function<StepContext, State<T>> start;
  private final String formula;
  private final String name;

  private Wait(Function<StepContext, State<T>> start, String formula, String name) {
    this.start = start;
    this.formula = formula;
    this.name = name;
  }

  static <T> Wait<T> primitive(String formula, Function<StepContext, State<T>> start) {
    return new Wait<>(start, formula, "");
  }

  private <U> Wait<U> derived(String step, Function<StepContext, State<U>> starting) {
    return new Wait<>(starting, formula + "." + step, name);
  }

  State<T> start(StepContext context) {
    return start.apply(context);
  }

  /**
   * Sets a deadline by the clock, and nothing else: {@code w.atMost(d)} is {@code w}, unless {@code
   * w} has not ended when {@code d} has passed since it began; it then fails as timed out.
   *
   * <p>At the deadline everything that is still lacking is looked at once more, and what that look
   * shows counts; its answer is waited for no longer than 5 s, and the answer to why it is so no
   * longer than another 5 s. A span of zero, or one that is negative because a point in time has
   * passed, means exactly that one look. Of several deadlines the earliest counts: {@code
   * w.atMost(a).atMost(b) = w.atMost(min(a, b))}. In {@code a.then(b.atMost(d))} the time of {@code
   * b} begins when {@code a} is met.
   *
   * @param time the time allowed
   * @return the wait with the deadline
   */
  public Wait<T> atMost(Duration time) {
    Objects.requireNonNull(time, "time");
    DeadlineState.OnTimeout onTimeout = new DeadlineState.OnTimeout(name, true);
    return derived(
        "atMost(" + time + ")",
        context -> DeadlineState.start(start(context), time, onTimeout, context));
  }

  /** Looks once, as with a deadline that has passed, but asks nobody why it is so. */
  Wait<T> once() {
    DeadlineState.OnTimeout onTimeout = new DeadlineState.OnTimeout(name, false);
    return derived(
        "once()",
        context -> DeadlineState.start(start(context), Duration.ZERO, onTimeout, context));
  }

  /**
   * Demands that the wait stays met: {@code w.holdingFor(d)} is met when {@code w} was found met at
   * every look for at least {@code d}, with the value of the last look. A look that finds it unmet
   * starts the time anew. Parts of {@code w} that are looked at together hold together. Commands
   * inside {@code w} are not run again.
   *
   * @param time how long; zero changes nothing
   * @return the wait that holds
   * @throws IllegalArgumentException for a negative time
   */
  public Wait<T> holdingFor(Duration time) {
    if (Objects.requireNonNull(time, "time").isNegative()) {
      throw new IllegalArgumentException("time is negative: " + time + "; give zero or more");
    }
    return derived(
        "holdingFor(" + time + ")", context -> HoldState.start(start(context), time, context));
  }

  /**
   * Lets another wait follow: {@code a.then(b)} begins {@code b} when {@code a} is met, and ends as
   * {@code b} does. When {@code a} fails, it fails likewise, and {@code b} never begins.
   *
   * @param <U> what the second wait gives
   * @param next the second wait
   * @return both, one after the other
   */
  public <U> Wait<U> then(Wait<U> next) {
    Objects.requireNonNull(next, "next");
    return derived(
        "then(" + next + ")", context -> SequenceState.of(start(context), met -> next, context));
  }

  /**
   * Lets a wait follow that is made of what this one gives: {@code a.then(f)} begins {@code f(x)}
   * when {@code a} is met with {@code x}.
   *
   * @param <U> what the second wait gives
   * @param next makes the second wait
   * @return both, one after the other
   */
  public <U> Wait<U> then(Function<? super T, Wait<U>> next) {
    Objects.requireNonNull(next, "next");
    return derived("then(...)", context -> SequenceState.of(start(context), next, context));
  }

  /**
   * Changes what the wait gives: {@code w.map(f)} is met with {@code f(x)} when {@code w} is met
   * with {@code x}.
   *
   * @param <U> what the new wait gives
   * @param mapping a pure function that does not return null
   * @return the wait of the other type
   */
  public <U> Wait<U> map(Function<? super T, ? extends U> mapping) {
    Objects.requireNonNull(mapping, "mapping");
    return derived("map(...)", context -> MappedState.value(start(context), mapping, context));
  }

  /**
   * Never fails by itself: {@code w.settled()} is met with {@code Right(x)} when {@code w} is met
   * with {@code x}, and with {@code Left(f)} when {@code w} has failed with {@code f}. So {@code
   * allOf} over settled waits waits for the end of each.
   *
   * @return the wait for the end of this one
   */
  public Wait<Either<WaitFailure, T>> settled() {
    return derived("settled()", context -> MappedState.settled(start(context), context));
  }

  /**
   * Lets another wait take over: {@code a.orElse(b)} begins {@code b} when {@code a} has failed.
   * Cancellation from outside ends both.
   *
   * @param other the other wait
   * @return this wait or the other
   */
  public Wait<T> orElse(Wait<T> other) {
    Objects.requireNonNull(other, "other");
    return derived(
        "orElse(" + other + ")", context -> FallbackState.of(start(context), f -> other, context));
  }

  /**
   * Lets a wait take over that is made of the failure: {@code a.orElse(f)} begins {@code f(x)} when
   * {@code a} has failed with {@code x}.
   *
   * @param other makes the other wait
   * @return this wait or the other
   */
  public Wait<T> orElse(Function<? super WaitFailure, Wait<T>> other) {
    Objects.requireNonNull(other, "other");
    return derived("orElse(...)", context -> FallbackState.of(start(context), other, context));
  }

  /**
   * Fails at once when something pointless is seen: {@code w.failFastWhen(p)} is {@code w}, unless
   * {@code p} holds of what a look showed and {@code w} is not met by that look; it then fails as
   * impossible.
   *
   * @param pointless a pure predicate, for example {@code seen -> seen.snapshot()...}
   * @return the wait that gives up early
   */
  public Wait<T> failFastWhen(Predicate<? super Progress> pointless) {
    Objects.requireNonNull(pointless, "pointless");
    return derived("failFastWhen(...)", context -> FailFastState.start(start(context), pointless));
  }

  /**
   * Fails at once when another wait is met first: {@code w.failFastWhen(x)} is {@code w}, unless
   * {@code x} is met while {@code w} is pending; it then fails as impossible. When {@code x} fails,
   * nothing happens.
   *
   * @param unwanted the other wait
   * @return the wait that gives up early
   */
  public Wait<T> failFastWhen(Wait<?> unwanted) {
    Objects.requireNonNull(unwanted, "unwanted");
    return derived(
        "failFastWhen(" + unwanted + ")",
        context ->
            FailFastOnWaitState.of(
                start(context), unwanted.start(context), unwanted.toString(), context));
  }

  /**
   * Tells a listener the beginning, each look inside the wait, each poll that failed, and the end.
   * It hears what happens inside, not what happens around: in {@code w.atMost(d).onProgress(l)} it
   * hears that {@code w} has timed out, in {@code w.onProgress(l).atMost(d)} that {@code w} was
   * given up. Beginning and end are told exactly once in each execution; nothing follows the end.
   *
   * @param listener called by one thread at a time, mostly the polling one; it must not block, and
   *     what it throws is logged and changes nothing
   * @return the wait that tells
   */
  public Wait<T> onProgress(Consumer<? super Progress> listener) {
    Objects.requireNonNull(listener, "listener");
    return derived(
        "onProgress(...)",
        context -> ListenerState.start(listener, name, context, () -> start(context)));
  }

  /**
   * Runs a command when the deadline passed: {@code w.onTimeout(c)} is {@code w}, but when {@code
   * w} has timed out, it ends only after {@code c} was executed once. It fails as {@code w} did;
   * the result of {@code c} is in {@link WaitReport#aftermath()}. So the deadline goes before it:
   * {@code w.atMost(d).onTimeout(c)}. A cancelled wait runs nothing.
   *
   * @param command for example to stop the task
   * @return the wait that cleans up
   */
  public Wait<T> onTimeout(EcsCommand<?> command) {
    Objects.requireNonNull(command, "command");
    return derived(
        "onTimeout(" + command.operation() + ")",
        context ->
            OnFailureState.of(
                start(context),
                failure ->
                    failure instanceof WaitFailure.TimedOut
                        ? Optional.of(command)
                        : Optional.empty(),
                context));
  }

  /**
   * Runs a command when the wait has failed in any way: as {@link #onTimeout}, for every failure.
   *
   * @param command for example to roll back
   * @return the wait that cleans up
   */
  public Wait<T> onFailure(EcsCommand<?> command) {
    Objects.requireNonNull(command, "command");
    return derived(
        "onFailure(" + command.operation() + ")",
        context -> OnFailureState.of(start(context), failure -> Optional.of(command), context));
  }

  /**
   * Names the wait, in failures and progress.
   *
   * @param text the name; those of nested waits are joined
   * @return the wait with a name
   */
  public Wait<T> named(String text) {
    Objects.requireNonNull(text, "text");
    String joined = name.isEmpty() ? text : text + " > " + name;
    return new Wait<>(
        context -> ScopedState.of(scope -> scope.named(text), context, () -> start(context)),
        formula + ".named(" + text + ")",
        joined);
  }

  /**
   * Sets how long a resource may stay unseen before {@code MISSING} counts, since ECS may not show
   * at once what was just made. A resource that was seen and then is missing counts at once.
   * Default: 10 s from the beginning of the wait, 1 min where a command stands before it, nothing
   * for waits that wait for an end. Of several windows the innermost counts.
   *
   * @param time the window; zero takes the first {@code MISSING} for an answer
   * @return the wait with the window
   */
  public Wait<T> graceFor(Duration time) {
    Objects.requireNonNull(time, "time");
    return derived(
        "graceFor(" + time + ")",
        context -> ScopedState.of(scope -> scope.granting(time), context, () -> start(context)));
  }

  /** Returns the wait as a formula, for example {@code allOf(a, b).then(c).atMost(PT1H)}. */
  @Override
  public String toString() {
    return name.isEmpty() ? formula : name;
  }
}
