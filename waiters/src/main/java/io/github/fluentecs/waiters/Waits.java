package io.github.fluentecs.waiters;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.internal.state.WaitFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Makes waits that are not about one noun: a command followed by a wait, several waits at once, any
 * condition on any resource. Meant for {@code import static}; nothing here calls ECS.
 */
public final class Waits {
  private Waits() {}

  /**
   * Begins with a command: {@code after(c, f)} executes {@code c} once, and begins {@code f(x)}
   * with its result {@code x}. When the command fails, the wait fails with that. A {@link Batch} of
   * which nothing succeeded counts as a failure, as {@link Batch#complete()} tells it: there is
   * nothing to wait for, and {@code allOf} of nothing would be met. Where a part is not enough
   * either, begin with {@code c.complete()}.
   *
   * @param <R> the result of the command
   * @param <T> the value of the wait
   * @param command the command
   * @param next makes the wait of the command's result
   * @return the command and the wait
   */
  public static <R, T> Wait<T> after(EcsCommand<R> command, Function<? super R, Wait<T>> next) {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(next, "next");
    return WaitFactory.command(command, next);
  }

  /**
   * Calls a function that asks something other than ECS: a metric, a load balancer, a registry.
   * {@code calling("error rate", f)} calls {@code f} once, on {@link WaiterSettings#callsOn()}, and
   * is met with what it returns. What it throws ends the wait as {@link WaitFailure.Defect}; a
   * failure that is expected is better a value. When the wait ends earlier, what the function
   * returns is dropped: it goes on, so give its client a timeout. To ask again, let the same wait
   * follow on a {@link #delay}.
   *
   * @param <T> the value of the wait
   * @param name what is asked, for reports and messages
   * @param function may block; does not return null
   * @return the wait for what it returns
   */
  public static <T> Wait<T> calling(String name, Supplier<? extends T> function) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(function, "function");
    return WaitFactory.function(name, function);
  }

  /**
   * Waits for a time to go by: {@code delay(d)} is met {@code d} after its beginning, and sends
   * nothing.
   *
   * @param time how long; zero is met at once
   * @return the wait, met with the time
   * @throws IllegalArgumentException for a negative time
   */
  public static Wait<Duration> delay(Duration time) {
    Objects.requireNonNull(time, "time");
    return WaitFactory.delay(time);
  }

  /**
   * Waits for all: {@code allOf(a, b)} is met when {@code a} and {@code b} have been met, in any
   * order, and fails when one of them fails. {@code allOf()} is met at once, with an empty list.
   *
   * @param <T> the value of each
   * @param waits the waits
   * @return their values, in the order of the arguments
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <T> Wait<List<T>> allOf(Wait<? extends T>... waits) {
    return allOf(Arguments.list("waits", waits));
  }

  /**
   * Waits for all, as {@link #allOf(Wait[])}.
   *
   * @param <T> the value of each
   * @param waits the waits
   * @return their values, in the order of the waits
   */
  public static <T> Wait<List<T>> allOf(Iterable<? extends Wait<? extends T>> waits) {
    List<Wait<? extends T>> all = listed(waits);
    return quorum("allOf", all.size(), all);
  }

  /**
   * Waits for the first: {@code anyOf(a, b)} is met when {@code a} or {@code b} is, with the value
   * of the earlier argument when one poll shows both, and fails when both have failed. The other
   * waits then end.
   *
   * @param <T> the value of each
   * @param waits one wait or more
   * @return the value of the first
   * @throws IllegalArgumentException without a wait, since nothing could be met
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <T> Wait<T> anyOf(Wait<? extends T>... waits) {
    return anyOf(Arguments.list("waits", waits));
  }

  /**
   * Waits for the first, as {@link #anyOf(Wait[])}.
   *
   * @param <T> the value of each
   * @param waits one wait or more
   * @return the value of the first
   * @throws IllegalArgumentException without a wait, since nothing could be met
   */
  public static <T> Wait<T> anyOf(Iterable<? extends Wait<? extends T>> waits) {
    List<Wait<? extends T>> all = listed(waits);
    requireSome("anyOf", 1, all);
    return WaitFactory.first("anyOf", all);
  }

  /**
   * Waits for a number of them: {@code atLeast(n, waits)} is met when {@code n} have been met, and
   * fails when too many have failed for that.
   *
   * @param <T> the value of each
   * @param number how many, from 0 to the number of waits
   * @param waits the waits
   * @return the values of those that were met, in the order of the waits
   * @throws IllegalArgumentException for a number that could never be met
   */
  public static <T> Wait<List<T>> atLeast(int number, Iterable<? extends Wait<? extends T>> waits) {
    List<Wait<? extends T>> all = listed(waits);
    return quorum("atLeast " + number, number, all);
  }

  /**
   * Waits for all of a group: {@code allOf(refs, f)} is {@code allOf} of {@code f(ref)} for each.
   *
   * @param <R> the reference
   * @param <T> the value of each
   * @param refs the group
   * @param wait makes the wait for one of them, for example {@code TaskWaits::taskRunning}
   * @return their values, in the order of the group
   */
  public static <R, T> Wait<List<T>> allOf(
      Iterable<? extends R> refs, Function<? super R, Wait<T>> wait) {
    return allOf(each(refs, wait));
  }

  /**
   * Waits for the first of a group: {@code anyOf(refs, f)} is {@code anyOf} of {@code f(ref)} for
   * each.
   *
   * @param <R> the reference
   * @param <T> the value of each
   * @param refs the group
   * @param wait makes the wait for one of them
   * @return the value of the first
   * @throws IllegalArgumentException for an empty group, since nothing could be met
   */
  public static <R, T> Wait<T> anyOf(
      Iterable<? extends R> refs, Function<? super R, Wait<T>> wait) {
    return anyOf(each(refs, wait));
  }

  /**
   * Waits for a number of a group: {@code atLeast(n, refs, f)} is {@code atLeast} of {@code f(ref)}
   * for each.
   *
   * @param <R> the reference
   * @param <T> the value of each
   * @param number how many, from 0 to the size of the group
   * @param refs the group
   * @param wait makes the wait for one of them
   * @return the values of those that were met, in the order of the group
   * @throws IllegalArgumentException for a number that could never be met
   */
  public static <R, T> Wait<List<T>> atLeast(
      int number, Iterable<? extends R> refs, Function<? super R, Wait<T>> wait) {
    return atLeast(number, each(refs, wait));
  }

  private static <R, T> List<Wait<T>> each(
      Iterable<? extends R> refs, Function<? super R, Wait<T>> wait) {
    Objects.requireNonNull(wait, "wait");
    List<Wait<T>> waits = new ArrayList<>();
    for (R ref : Arguments.<R>copyOf("refs", refs)) {
      waits.add(Objects.requireNonNull(wait.apply(ref), "wait"));
    }
    return waits;
  }

  private static <T> List<Wait<? extends T>> listed(Iterable<? extends Wait<? extends T>> waits) {
    return Arguments.copyOf("waits", waits);
  }

  private static <T> Wait<List<T>> quorum(String name, int needed, List<Wait<? extends T>> waits) {
    requireSome(name, needed, waits);
    return WaitFactory.quorum(name, needed, waits);
  }

  private static void requireSome(String name, int needed, List<?> waits) {
    if (needed < 0 || needed > waits.size()) {
      throw new IllegalArgumentException(
          name + " of " + waits.size() + " waits can never be met; give more waits");
    }
  }

  /**
   * Is met at once.
   *
   * @param <T> its value
   * @param value its value
   * @return the wait
   */
  public static <T> Wait<T> met(T value) {
    Objects.requireNonNull(value, "value");
    return WaitFactory.met(value);
  }

  /**
   * Is met at once, with the time of the waiters' clock: {@link WaiterSettings#time()}.
   *
   * @return the wait for the present time
   */
  public static Wait<Instant> now() {
    return WaitFactory.now();
  }

  /**
   * Fails at once as {@link WaitFailure.Impossible}: the end of a workflow that found a reason why
   * it cannot succeed.
   *
   * @param <T> the value that there would be
   * @param blocker the reason
   * @return the wait
   */
  public static <T> Wait<T> impossible(Blocker blocker) {
    Objects.requireNonNull(blocker, "blocker");
    return WaitFactory.impossible(blocker);
  }

  /**
   * Fails at once as another wait did: {@code w.orElse(f -> failed(f))} is {@code w}. It is what a
   * function does with a failure that it cannot answer.
   *
   * @param <T> the value that there would be
   * @param failure the failure
   * @return the wait
   */
  public static <T> Wait<T> failed(WaitFailure failure) {
    Objects.requireNonNull(failure, "failure");
    return WaitFactory.failed(failure);
  }

  /**
   * Waits until a condition on a resource is met. A resource that ECS does not know is shown to the
   * condition after 10 s, or after 1 min where a command precedes the wait; see {@link
   * Wait#graceFor}.
   *
   * @param <S> the typed view
   * @param <T> the value of the condition when it is met
   * @param subject the resource, and how it is polled
   * @param condition the condition
   * @return the wait
   */
  public static <S, T> Wait<T> until(Subject<S> subject, Condition<S, T> condition) {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(condition, "condition");
    return WaitFactory.condition(subject, condition);
  }

  /**
   * Waits until a condition on a resource is met, with a grace window of its own.
   *
   * @param <S> the typed view
   * @param <T> the value of the condition when it is met
   * @param subject the resource, and how it is polled
   * @param condition the condition
   * @param grace how long the resource may be missing before the condition sees that; {@link
   *     Wait#graceFor} overrides it; zero for conditions that wait for an end
   * @return the wait
   */
  public static <S, T> Wait<T> until(
      Subject<S> subject, Condition<S, T> condition, Duration grace) {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(grace, "grace");
    return WaitFactory.condition(subject, condition, grace);
  }

  /**
   * Waits until a predicate is true of a resource. A resource that ECS does not know, or no longer
   * knows, makes it impossible.
   *
   * @param <S> the typed view
   * @param subject the resource, and how it is polled
   * @param predicate a pure predicate
   * @return the wait
   */
  public static <S> Wait<S> untilTrue(Subject<S> subject, Predicate<? super S> predicate) {
    Objects.requireNonNull(predicate, "predicate");
    return untilPresent(
        subject,
        value ->
            predicate.test(value)
                ? Verdict.met(value)
                : Verdict.pending("the predicate does not hold"));
  }

  /**
   * Waits until a condition on the result of a command is met; the command is polled as resources
   * are. A failure that ECS does not know the resource is shown to the condition as such.
   *
   * @param <S> the result of the command
   * @param <T> the value of the condition when it is met
   * @param read a command that only reads
   * @param condition the condition
   * @return the wait
   * @throws IllegalArgumentException if the command may change something
   */
  public static <S, T> Wait<T> until(EcsCommand<S> read, Condition<S, T> condition) {
    Objects.requireNonNull(read, "read");
    return until(CommandSubject.of(read), condition);
  }

  /**
   * Waits until a predicate is true of the result of a command; the command is polled as resources
   * are. A resource that ECS does not know makes it impossible.
   *
   * @param <S> the result of the command
   * @param read a command that only reads
   * @param predicate a pure predicate
   * @return the wait
   * @throws IllegalArgumentException if the command may change something
   */
  public static <S> Wait<S> untilTrue(EcsCommand<S> read, Predicate<? super S> predicate) {
    Objects.requireNonNull(read, "read");
    return untilTrue(CommandSubject.of(read), predicate);
  }

  /**
   * Waits until a condition on an existing resource is met. A resource that ECS does not know, or
   * no longer knows, makes it impossible, as {@link ResourceNotFound}.
   *
   * @param <S> the typed view
   * @param <T> the value of the condition when it is met
   * @param subject the resource, and how it is polled
   * @param judge a pure function
   * @return the wait
   */
  public static <S, T> Wait<T> untilPresent(
      Subject<S> subject, Function<? super S, Verdict<T>> judge) {
    Objects.requireNonNull(judge, "judge");
    return until(
        subject,
        seen ->
            seen.value()
                .<Verdict<T>>map(judge)
                .orElseGet(() -> Verdict.impossible(new ResourceNotFound(subject.resource()))));
  }

  /**
   * Waits for the end of a resource: until a condition is met, or ECS does not know the resource,
   * which counts from the first poll on.
   *
   * @param <S> the typed view
   * @param subject the resource, and how it is polled
   * @param judge a pure function that judges a resource that is still there
   * @return what was seen last: the resource in its last state, or that it is gone
   */
  public static <S> Wait<Observation<S>> untilEnded(
      Subject<S> subject, Function<? super S, Verdict<S>> judge) {
    Objects.requireNonNull(judge, "judge");
    return until(
        subject,
        seen ->
            seen.value()
                .map(there -> judge.apply(there).map(Observation::of))
                .orElseGet(() -> Verdict.met(seen)),
        Duration.ZERO);
  }
}
