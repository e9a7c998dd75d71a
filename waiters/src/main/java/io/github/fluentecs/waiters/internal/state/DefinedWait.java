package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.waiters.Progress;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaitStart;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A wait, defined by the function that makes its first state. */
public final class DefinedWait<T> implements Wait<T> {
  private final Function<StepContext, State<T>> start;
  private final Duration limit;
  private final String formula;
  private final String name;
  private final String kind;

  /** Whether the wait is a stage of the wait that it is a part of. */
  private final boolean isStage;

  private DefinedWait(
      Function<StepContext, State<T>> start,
      Duration limit,
      String formula,
      String name,
      String kind,
      boolean isStage) {
    this.start = start;
    this.limit = limit;
    this.formula = formula;
    this.name = name;
    this.kind = kind;
    this.isStage = isStage;
  }

  static <T> Wait<T> of(
      String kind, String formula, Duration limit, Function<StepContext, State<T>> start) {
    return new DefinedWait<>(start, limit, formula, "", kind, false);
  }

  private <U> Wait<U> derived(String step, Function<StepContext, State<U>> starting) {
    return derived(step, limit, starting);
  }

  private <U> Wait<U> derived(
      String step, Duration newLimit, Function<StepContext, State<U>> starting) {
    return new DefinedWait<>(starting, newLimit, formula + "." + step, name, kind, isStage);
  }

  /** This wait and what comes after its end: another wait, of which this one is a stage. */
  private <U> Wait<U> continued(
      String step, Duration newLimit, Function<StepContext, State<U>> starting) {
    return new DefinedWait<>(starting, newLimit, formula + "." + step, name, kind, false);
  }

  /** Returns how long the wait lasts at most, as far as that is known before it begins. */
  static Duration limit(Wait<?> wait) {
    return ((DefinedWait<?>) wait).limit;
  }

  /** Returns the kind of the wait, one of a small set. */
  static String kind(Wait<?> wait) {
    return ((DefinedWait<?>) wait).kind;
  }

  private Duration limitWith(Wait<?> next) {
    return Limits.sum(limit, limit(next));
  }

  /** Begins a whole wait, which is no stage of another one. */
  static <T> State<T> startWhole(Wait<T> wait, StepContext context) {
    return ((DefinedWait<T>) wait).start(context);
  }

  /** Begins a part of a wait. */
  static <T> State<T> start(Wait<T> wait, StepContext context) {
    DefinedWait<T> part =
        (DefinedWait<T>) Objects.requireNonNull(wait, "the wait that a function made");
    Stage around = part.isStage ? context.scope().stage() : null;
    return around == null
        ? part.start(context)
        : StageState.start(
            around, new WaitStart(part.kind, part.toString()), context, () -> part.start(context));
  }

  private State<T> start(StepContext context) {
    return start.apply(context);
  }

  @Override
  public Wait<T> atMost(Duration time) {
    Objects.requireNonNull(time, "time");
    return deadline("atMost(" + time + ")", time, true);
  }

  /** Polls once, as at a deadline that has passed, but does not query the cause. */
  Wait<T> once() {
    return deadline("once()", Duration.ZERO, false);
  }

  private Wait<T> deadline(String step, Duration time, boolean diagnoses) {
    DeadlineState.OnTimeout onTimeout = new DeadlineState.OnTimeout(name, diagnoses);
    return derived(
        step,
        Limits.smallest(limit, time),
        context -> DeadlineState.start(start(context), time, onTimeout, context));
  }

  @Override
  public Wait<T> holdingFor(Duration time) {
    if (Objects.requireNonNull(time, "time").isNegative()) {
      throw new IllegalArgumentException("time is negative: " + time + "; give zero or more");
    }
    return derived(
        "holdingFor(" + time + ")",
        Limits.UNKNOWN,
        context -> HoldState.start(start(context), time, context));
  }

  @Override
  public <U> Wait<U> then(Wait<U> next) {
    Objects.requireNonNull(next, "next");
    return continued(
        "then(" + next + ")",
        limitWith(next),
        context -> SequenceState.of(start(this, context), met -> next, context));
  }

  @Override
  public <U> Wait<U> then(Function<? super T, Wait<U>> next) {
    Objects.requireNonNull(next, "next");
    return continued(
        "then(...)",
        Limits.UNKNOWN,
        context -> SequenceState.of(start(this, context), next, context));
  }

  @Override
  public <U> Wait<U> map(Function<? super T, ? extends U> mapping) {
    Objects.requireNonNull(mapping, "mapping");
    return derived("map(...)", context -> MappedState.value(start(context), mapping, context));
  }

  @Override
  public Wait<Either<WaitFailure, T>> settled() {
    return continued(
        "settled()", limit, context -> MappedState.settled(start(this, context), context));
  }

  @Override
  public Wait<T> orElse(Wait<T> other) {
    Objects.requireNonNull(other, "other");
    return continued(
        "orElse(" + other + ")",
        limitWith(other),
        context -> FallbackState.of(start(this, context), f -> other, context));
  }

  @Override
  public Wait<T> orElse(Function<? super WaitFailure, Wait<T>> other) {
    Objects.requireNonNull(other, "other");
    return continued(
        "orElse(...)",
        Limits.UNKNOWN,
        context -> FallbackState.of(start(this, context), other, context));
  }

  @Override
  public Wait<T> failFastWhen(Predicate<? super Progress> pointless) {
    Objects.requireNonNull(pointless, "pointless");
    return derived("failFastWhen(...)", context -> FailFastState.start(start(context), pointless));
  }

  @Override
  public Wait<T> failFastWhen(Wait<?> unwanted) {
    Objects.requireNonNull(unwanted, "unwanted");
    return derived(
        "failFastWhen(" + unwanted + ")",
        context ->
            FailFastOnWaitState.of(
                start(context), start(unwanted, context), unwanted.toString(), context));
  }

  @Override
  public Wait<T> onProgress(Consumer<? super Progress> listener) {
    Objects.requireNonNull(listener, "listener");
    return derived(
        "onProgress(...)",
        context -> ListenerState.start(listener, name, context, () -> start(context)));
  }

  @Override
  public Wait<T> onTimeout(EcsCommand<?> command) {
    return onFailure("onTimeout", command, WaitFailure.TimedOut.class);
  }

  @Override
  public Wait<T> onFailure(EcsCommand<?> command) {
    return onFailure("onFailure", command, WaitFailure.class);
  }

  @Override
  public Wait<T> onCancel(EcsCommand<?> command) {
    Objects.requireNonNull(command, "command");
    return derived(
        "onCancel(" + command.operation() + ")",
        context -> OnCancelState.start(start(context), () -> List.of(command)));
  }

  @Override
  public Wait<T> onCancel(Supplier<? extends Iterable<? extends EcsCommand<?>>> commands) {
    Objects.requireNonNull(commands, "commands");
    return derived("onCancel(...)", context -> OnCancelState.start(start(context), commands));
  }

  private Wait<T> onFailure(
      String step, EcsCommand<?> command, Class<? extends WaitFailure> failures) {
    Objects.requireNonNull(command, "command");
    return derived(
        step + "(" + command.operation() + ")",
        context ->
            OnFailureState.of(
                start(context),
                failure -> failures.isInstance(failure) ? Optional.of(command) : Optional.empty(),
                context));
  }

  @Override
  public Wait<T> named(String text) {
    Objects.requireNonNull(text, "text");
    String joined = name.isEmpty() ? text : text + " > " + name;
    return new DefinedWait<>(
        context -> ScopedState.of(scope -> scope.named(text), context, () -> start(context)),
        limit,
        formula + ".named(" + text + ")",
        joined,
        kind,
        isStage);
  }

  @Override
  public Wait<T> ofKind(String other) {
    return new DefinedWait<>(
        start, limit, formula, name, Objects.requireNonNull(other, "kind"), true);
  }

  @Override
  public Wait<T> graceFor(Duration time) {
    Objects.requireNonNull(time, "time");
    return derived(
        "graceFor(" + time + ")",
        context -> ScopedState.of(scope -> scope.granting(time), context, () -> start(context)));
  }

  @Override
  public String toString() {
    return name.isEmpty() ? formula : name;
  }
}
