package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.internal.state.CallError;
import io.github.fluentecs.waiters.internal.state.Event;
import io.vavr.control.Either;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The resources that one event tells, and the waits that hear of them. Not thread-safe. */
final class ToldResources {
  /** An event tells what was, so it stands for no poll that must be sent after a time. */
  private static final long BEFORE_ALL = -1;

  private final Map<Subject<?>, Either<CallError, ? extends Observation<?>>> resources =
      new LinkedHashMap<>();
  private final Set<WaitExecution<?>> hearing = new LinkedHashSet<>();

  void add(Subject<?> subject, Observation<?> observation, Set<WaitExecution<?>> waits) {
    resources.put(subject, Either.right(observation));
    hearing.addAll(waits);
  }

  Set<WaitExecution<?>> hearing() {
    return hearing;
  }

  Event event() {
    return new Event.Polled(resources, BEFORE_ALL);
  }
}
