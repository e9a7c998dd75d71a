package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.A1;
import static io.github.fluentecs.waiters.Answers.all;
import static io.github.fluentecs.waiters.Waits.allOf;
import static io.github.fluentecs.waiters.Waits.anyOf;
import static io.github.fluentecs.waiters.Waits.atLeast;
import static io.github.fluentecs.waiters.task.TaskWaits.subject;
import static io.github.fluentecs.waiters.task.TaskWaits.taskRunning;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.Task;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

/** Random formulas of waits, with code that throws anywhere in them, end by their deadline. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class FormulaTest {
  private static final Duration DEADLINE = Duration.ofMinutes(2);

  private static final Duration REAL_TIME = Duration.ofSeconds(20);

  /** A virtual minute after the deadline is as good as never; so are twenty real seconds. */
  private static final Duration NEVER = DEADLINE.plusMinutes(1);

  /** A command that the client throws at. */
  private static final EcsCommand<Task> STOP = StopTask.builder(A1).build();

  private static final PlainLookup NO_ROOM =
      new PlainLookup() {
        @Override
        public int limit() {
          return 0;
        }
      };

  /** A wait, and how it is written. */
  private record Formula(String text, Wait<String> awaited) {
    Formula with(String word, UnaryOperator<Wait<String>> change) {
      return new Formula(text + "." + word, change.apply(awaited));
    }

    Formula with(String word, Formula other, BinaryOperator<Wait<String>> change) {
      return new Formula(
          word + "(" + text + ", " + other.text + ")", change.apply(awaited, other.awaited));
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Provide
  Arbitrary<Formula> formulas() {
    return formulas(0);
  }

  private static Arbitrary<Formula> formulas(int depth) {
    return depth == 6
        ? leaves()
        : Arbitraries.frequencyOf(
            Tuple.of(1, leaves()),
            Tuple.of(4, Arbitraries.lazy(() -> decorate(formulas(depth + 1)))));
  }

  private static Arbitrary<Formula> leaves() {
    return Arbitraries.of(
        new Formula("met", Waits.met("at once")),
        new Formula("running", taskRunning(A1).map(String::valueOf)),
        new Formula("never", Waits.untilTrue(subject(A1), task -> false).map(Task::toString)),
        new Formula("broken", Waits.untilTrue(subject(A1), task -> fail()).map(Task::toString)),
        new Formula("brokenMap", Waits.met("at once").map(text -> fail())),
        new Formula("noVerdict", Waits.until(subject(A1), seen -> null)),
        new Formula("noRoom", NO_ROOM.found()),
        new Formula("brokenCommand", Waits.after(STOP, stopped -> Waits.met("stopped"))));
  }

  private static Arbitrary<Formula> decorate(Arbitrary<Formula> inner) {
    Arbitrary<Duration> span = Arbitraries.integers().between(0, 12).map(Duration::ofSeconds);
    return Arbitraries.oneOf(
        Combinators.combine(inner, span).as((w, t) -> w.with("atMost " + t, x -> x.atMost(t))),
        Combinators.combine(inner, span)
            .as((w, t) -> w.with("holdingFor " + t, x -> x.holdingFor(t))),
        Combinators.combine(inner, span, span)
            .as((w, t, u) -> w.with("hold " + t + ", " + u, x -> x.holdingFor(t).holdingFor(u))),
        Combinators.combine(inner, inner).as((a, b) -> a.with("then", b, (x, y) -> x.then(y))),
        inner.map(w -> w.with("thenBroken", x -> x.then(text -> fail()))),
        inner.map(w -> w.with("thenNone", x -> x.then(text -> null))),
        inner.map(w -> w.with("orElseBroken", x -> x.orElse(failure -> fail()))),
        inner.map(w -> w.with("failFastBroken", x -> x.failFastWhen(progress -> fail()))),
        inner.map(w -> w.with("onFailure", x -> x.onFailure(STOP))),
        Combinators.combine(inner, inner).as((a, b) -> a.with("orElse", b, (x, y) -> x.orElse(y))),
        Combinators.combine(inner, inner).as((a, b) -> a.with("anyOf", b, (x, y) -> anyOf(x, y))),
        Combinators.combine(inner, inner)
            .as((a, b) -> a.with("allOf", b, (x, y) -> allOf(x, y).map(List::toString))),
        Combinators.combine(inner, inner)
            .as(
                (a, b) ->
                    a.with("atLeast", b, (x, y) -> atLeast(1, List.of(x, y)).map(List::toString))),
        inner.map(w -> w.with("brokenListener", x -> x.onProgress(progress -> fail()))));
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // no value is ever returned
  private static <T> T fail() {
    throw new AssertionError("broken");
  }

  @Property(tries = 300)
  void await_anyFormula_endsByItsDeadline(@ForAll("formulas") Formula formula) {
    assertEnds(formula);
  }

  @Property(tries = 100_000)
  @Tag("campaign")
  void await_anyOfManyFormulas_endsByItsDeadline(@ForAll("formulas") Formula formula) {
    assertEnds(formula);
  }

  private static void assertEnds(Formula formula) {
    TestClock clock = new TestClock();
    FakeEcs ecs = new FakeEcs(request -> all(request, "RUNNING"));
    try (Waiters waiters = Waiters.using(Ecs.using(ecs), Driver.settings(clock))) {
      CompletableFuture<Either<WaitFailure, Task>> beside =
          waiters.awaitAsync(taskRunning(A1).holdingFor(Duration.ofSeconds(30)));

      assertThat(waiters.awaitAsync(formula.awaited().atMost(DEADLINE)))
          .as(formula.text())
          .succeedsWithin(REAL_TIME);
      assertThat(clock.elapsed()).as(formula.text()).isLessThan(NEVER);
      assertThat(beside).succeedsWithin(REAL_TIME).matches(Either::isRight);
    }
  }

  @Property(tries = 60)
  void await_anyFormulaOnSystemTime_endsByItsDeadline(@ForAll("formulas") Formula formula) {
    assertEndsOnSystemTime(formula.text(), formula.awaited());
  }

  @Property(tries = 60)
  @Tag("campaign") // code that does not return has some seconds
  void await_anyFormulaWithCodeThatDoesNotReturn_endsByItsDeadline(
      @ForAll("formulas") Formula formula, @ForAll boolean inListener) {
    CountDownLatch released = new CountDownLatch(1);
    Wait<String> stuck =
        inListener
            ? formula.awaited().onProgress(progress -> block(released))
            : Waits.met("stuck").map(text -> block(released)).then(formula.awaited());
    try {
      assertEndsOnSystemTime(formula.text(), stuck);
    } finally {
      released.countDown();
    }
  }

  private static String block(CountDownLatch released) {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "released";
  }

  private static void assertEndsOnSystemTime(String text, Wait<String> wait) {
    FakeEcs ecs = new FakeEcs(request -> all(request, "RUNNING"));
    WaiterSettings settings =
        WaiterSettings.builder().backoff(Backoff.fixed(Duration.ofMillis(10))).build();
    try (Waiters waiters = Waiters.using(Ecs.using(ecs), settings)) {
      CompletableFuture<Either<WaitFailure, Task>> beside = waiters.awaitAsync(taskRunning(A1));

      assertThat(waiters.awaitAsync(wait.atMost(Duration.ofMillis(50))))
          .as(text)
          .succeedsWithin(REAL_TIME);
      assertThat(beside).succeedsWithin(REAL_TIME).matches(Either::isRight);
    }
  }
}
