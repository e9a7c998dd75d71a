package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.waiters.internal.state.CallError;
import io.github.fluentecs.waiters.internal.state.Event;
import io.github.fluentecs.waiters.internal.state.Outcome;
import io.github.fluentecs.waiters.internal.state.PendingWork;
import io.github.fluentecs.waiters.internal.state.Timestamp;
import io.github.fluentecs.waiters.internal.state.WaitMachine;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Three resources whose history is written down, one state a second, the last for ever; and the
 * machine run over it, polling all pending subjects once a second.
 */
record Signals(List<List<Signals.State>> history) {
  /** What a poll can return. */
  enum State {
    OFF,
    ON,
    BROKEN,
    UNREADABLE
  }

  /**
   * How a wait ended.
   *
   * @param at the second, or {@link #LONG} when it did not
   * @param text the value or the kind of failure
   */
  record End(long at, boolean isMet, String text) {
    boolean isPending() {
      return at == LONG;
    }
  }

  static final long LONG = 100;

  private static final Lookup<ClusterRef, State> LOOKUP =
      new Lookup<>() {
        @Override
        public ThrottleCategory category() {
          return ThrottleCategory.CLUSTER_READ;
        }

        @Override
        public int limit() {
          return 10;
        }

        @Override
        public String group(ClusterRef ref) {
          return "";
        }

        @Override
        public Query<Map<String, State>> fetch(List<ClusterRef> refs) {
          return Query.result(Map.of());
        }

        @Override
        public Snapshot snapshot(State seen) {
          return Snapshot.of(seen.name());
        }
      };

  private static Subject<State> subject(int signal) {
    return Subject.of(LOOKUP, ClusterRef.of("signal-" + signal));
  }

  /** Waits for a signal to be on. */
  static Wait<String> on(int signal) {
    return Waits.until(
        subject(signal),
        seen ->
            switch (seen.value().orElse(State.OFF)) {
              case ON -> Verdict.met("signal " + signal);
              case BROKEN -> Verdict.impossible(Blocker.of("broken"));
              default -> Verdict.pending("off");
            });
  }

  private State state(int signal, long second) {
    List<State> states = history.get(signal);
    return states.get((int) Math.min(second, states.size() - 1));
  }

  /** Returns the second at which a signal has been on for a time without a break, or broke. */
  long endOfFirstRun(int signal, int seconds) {
    long since = -1;
    for (long second = 0; second < LONG; second++) {
      State state = state(signal, second);
      if (state == State.BROKEN) {
        return second;
      }
      if (state == State.OFF) {
        since = -1;
      } else if (state == State.ON) {
        since = since < 0 ? second : since;
        if (second - since >= seconds) {
          return second;
        }
      }
    }
    return LONG;
  }

  /**
   * Makes signals of lines: {@code x} is on, {@code _} off, {@code !} broken, {@code ?} unreadable.
   */
  static Signals of(String... lines) {
    return new Signals(
        Stream.of(lines).map(line -> line.chars().mapToObj(Signals::read).toList()).toList());
  }

  private static State read(int sign) {
    return switch (sign) {
      case 'x' -> State.ON;
      case '!' -> State.BROKEN;
      case '?' -> State.UNREADABLE;
      default -> State.OFF;
    };
  }

  /** Returns the message of the failure that a wait ends with. */
  String message(Wait<?> wait) {
    List<String> messages = new ArrayList<>();
    End end =
        end(
            wait.map(value -> "met")
                .orElse(
                    failure -> {
                      messages.add(failure.message());
                      return Waits.met("failed");
                    }));
    return end.isMet() && !messages.isEmpty() ? messages.get(0) : "none";
  }

  End end(Wait<?> wait) {
    WaitMachine<?> machine = WaitMachine.start(wait, moment(0)).machine();
    for (long second = 0; second < LONG && pending(machine); second++) {
      machine = machine.next(new Event.Tick(), moment(second)).machine();
      if (pending(machine)) {
        machine = machine.next(polled(machine.work(), second), moment(second)).machine();
      }
      if (!pending(machine)) {
        return new End(second, met(machine), text(machine));
      }
    }
    return pending(machine)
        ? new End(LONG, false, "pending")
        : new End(0, met(machine), text(machine));
  }

  private static Timestamp moment(long second) {
    return new Timestamp(Duration.ofSeconds(second).toNanos(), TestClock.START.plusSeconds(second));
  }

  private Event polled(PendingWork work, long second) {
    Map<Subject<?>, Either<CallError, ? extends Observation<?>>> looks = new LinkedHashMap<>();
    for (int signal = 0; signal < history.size(); signal++) {
      if (work.polls().containsKey(subject(signal))) {
        looks.put(subject(signal), poll(state(signal, second)));
      }
    }
    return new Event.Polled(looks, moment(second).nanos());
  }

  private static Either<CallError, Observation<State>> poll(State state) {
    return state == State.UNREADABLE
        ? Either.left(new CallError.Failed(Failures.THROTTLED))
        : Either.right(Observation.of(state));
  }

  private static boolean pending(WaitMachine<?> machine) {
    return machine.outcome().isPending();
  }

  private static boolean met(WaitMachine<?> machine) {
    return machine.outcome() instanceof Outcome.Met;
  }

  private static String text(WaitMachine<?> machine) {
    return machine.outcome() instanceof Outcome.Met<?> met
        ? met.value().toString()
        : ((Outcome.Failed<?>) machine.outcome()).failure().getClass().getSimpleName();
  }
}
