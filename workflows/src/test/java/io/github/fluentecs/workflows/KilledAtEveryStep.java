package io.github.fluentecs.workflows;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.Backoff;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Runs a wait in a process that dies, at each of its calls to ECS in turn: before the call is sent,
 * and after its effect but before its answer. Nothing survives but the simulator. Then the same
 * words are run in another process, and the scenario checks the end.
 */
public final class KilledAtEveryStep {
  /** When a process dies. */
  public enum Moment {
    /** The call is never sent. */
    BEFORE_IT_IS_SENT,
    /** The call took effect, and nobody learns of the answer. */
    AFTER_ITS_EFFECT
  }

  /**
   * What is run, in a simulator of its own.
   *
   * @param <T> the value of the wait
   */
  public interface Scenario<T> {
    /** Returns the simulator, in the state in which the first process begins. */
    EcsSimulator simulator();

    /** Returns what each process waits for; made anew, so that nothing is kept in it. */
    Wait<T> words();

    /** Checks how the last process ended, and what it and the one before did to the simulator. */
    void check(Either<WaitFailure, T> end);

    /** Returns the time from the death of the first process to the start of the second. */
    default Duration away() {
      return Duration.ofSeconds(20);
    }

    /** Lets time go by in the simulator, and in what there is around it. */
    default void advance(Duration time) {
      simulator().time().advance(time);
    }
  }

  private static final int LIMIT = 10_000;

  /** Few polls, since each of them is a call at which the process dies. */
  private static final Backoff POLLING = Backoff.fixed(Duration.ofSeconds(30));

  private KilledAtEveryStep() {}

  /**
   * Runs a scenario without a death, and then with a death at each of its calls.
   *
   * @param scenarios makes the scenario, each time in the same state
   * @return how many times a process died
   */
  public static int run(Supplier<? extends Scenario<?>> scenarios) {
    int deaths = 0;
    for (Moment moment : Moment.values()) {
      int call = 1;
      while (died(scenarios.get(), call, moment)) {
        call++;
        deaths++;
        if (call > LIMIT) {
          throw new AssertionError("the scenario makes more than " + LIMIT + " calls");
        }
      }
    }
    return deaths;
  }

  /** Returns whether there was such a call, so that the process died. */
  private static <T> boolean died(Scenario<T> scenario, int call, Moment moment) {
    String death = "";
    try {
      Either<WaitFailure, T> end;
      try (DyingProgram first = program(scenario, call, moment)) {
        end = first.await(scenario.words());
        death = first.death();
      }
      if (!death.isEmpty()) {
        scenario.advance(scenario.away());
        try (DyingProgram second = program(scenario, LIMIT, moment)) {
          end = second.await(scenario.words());
        }
      }
      scenario.check(end);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError((death.isEmpty() ? "nobody died" : death) + ": " + e, e);
    }
    return !death.isEmpty();
  }

  private static DyingProgram program(Scenario<?> scenario, int last, Moment moment) {
    EcsSimulator simulator = scenario.simulator();
    WaiterSettings settings =
        WaiterSettings.builder()
            .backoff(POLLING)
            .time(TimeSource.virtual(simulator.time()::now, scenario::advance))
            .build();
    return new DyingProgram(simulator, settings, last, moment);
  }
}
