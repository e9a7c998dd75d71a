package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.Condition;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes waits of their first states. */
public final class WaitFactory {
  private static final int LISTED = 3;

  private WaitFactory() {}

  public static <T> Wait<T> met(T value) {
    return DefinedWait.of("met", "met", Duration.ZERO, context -> EndState.met(value));
  }

  public static Wait<Instant> now() {
    return DefinedWait.of("now", "now", Duration.ZERO, context -> EndState.met(context.instant()));
  }

  public static <T> Wait<T> impossible(Blocker blocker) {
    return DefinedWait.of(
        "impossible",
        "impossible",
        Duration.ZERO,
        context -> EndState.failed(new WaitFailure.Impossible(context.report(null), blocker)));
  }

  public static <T> Wait<T> failed(WaitFailure failure) {
    return DefinedWait.of("failed", "failed", Duration.ZERO, context -> EndState.failed(failure));
  }

  public static <R, T> Wait<T> command(EcsCommand<R> command, Function<? super R, Wait<T>> next) {
    return DefinedWait.of(
        "after",
        "after(" + command.operation() + ")",
        Limits.UNKNOWN,
        context -> new CommandState<>(command, next));
  }

  public static Wait<Duration> delay(Duration time) {
    return DefinedWait.of("delay", "met", Duration.ZERO, context -> EndState.met(time))
        .holdingFor(time)
        .named("delay(" + time + ")");
  }

  public static <T> Wait<T> function(String name, Supplier<? extends T> function) {
    return DefinedWait.of(
        "calling",
        "calling(" + name + ")",
        Limits.UNKNOWN,
        context -> new FunctionState<>(name, function));
  }

  public static <S, T> Wait<T> condition(Subject<S> subject, Condition<S, T> condition) {
    return condition(subject, condition, ConditionState.GRACE);
  }

  public static <S, T> Wait<T> condition(
      Subject<S> subject, Condition<S, T> condition, Duration grace) {
    return DefinedWait.of(
        subject.resource().kind(),
        "until(" + subject + ")",
        Limits.UNKNOWN,
        context -> ConditionState.start(subject, condition, grace, context));
  }

  /** Is met when a number of waits are met, with their values in the order of the waits. */
  public static <T> Wait<List<T>> quorum(String name, int needed, List<Wait<? extends T>> waits) {
    return DefinedWait.of(
        kindOf(name),
        formula(name, waits),
        longest(waits),
        context -> QuorumState.of(started(waits, context), needed));
  }

  /** Is met when the first of several waits is met, with its value. */
  public static <T> Wait<T> first(String name, List<Wait<? extends T>> waits) {
    return DefinedWait.of(
        kindOf(name),
        formula(name, waits),
        longest(waits),
        context ->
            MappedState.value(
                QuorumState.of(WaitFactory.<T>started(waits, context), 1),
                values -> values.get(0),
                context));
  }

  /** Polls once, and is met or fails by that poll alone. */
  public static <T> Wait<T> once(Wait<T> wait) {
    return ((DefinedWait<T>) wait).once();
  }

  /** Returns how long a wait lasts at most, as far as that is known before it begins. */
  public static Duration limit(Wait<?> wait) {
    return DefinedWait.limit(wait);
  }

  /** Returns the kind of a wait, one of a small set. */
  public static String kind(Wait<?> wait) {
    return DefinedWait.kind(wait);
  }

  /** Returns the word alone of a name such as {@code atLeast 2}. */
  private static String kindOf(String name) {
    return name.split("\\W", 2)[0];
  }

  private static Duration longest(List<? extends Wait<?>> waits) {
    return Limits.largest(waits.stream().map(DefinedWait::limit).toList());
  }

  private static String formula(String name, List<? extends Wait<?>> waits) {
    String parts =
        waits.size() > LISTED
            ? waits.size() + " waits"
            : waits.stream().map(Wait::toString).collect(Collectors.joining(", "));
    return name + "(" + parts + ")";
  }

  private static <T> List<State<T>> started(List<Wait<? extends T>> waits, StepContext context) {
    List<State<T>> states = new ArrayList<>(waits.size());
    waits.forEach(wait -> states.add(widened(DefinedWait.start(wait, context))));
    return states;
  }

  @SuppressWarnings("unchecked") // a state only returns values
  private static <T> State<T> widened(State<? extends T> state) {
    return (State<T>) state;
  }
}
