package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Stops the tasks of a job, and looks again until none is left that is to run. */
record JobStop(JobWords words) {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  static StopTask command(TaskRef task) {
    return StopTask.builder(task).reason("fluent-ecs: the job was given up").build();
  }

  Wait<List<TaskRef>> all() {
    return Waits.now().then(now -> from(new Pace(now), new LinkedHashSet<>()));
  }

  private Wait<List<TaskRef>> from(Pace pace, Set<TaskRef> stopped) {
    return new JobTasks(words)
        .wanted()
        .then(
            found -> {
              List<TaskRef> refs = found.stream().map(this::ref).toList();
              return refs.isEmpty()
                  ? Waits.met(List.copyOf(stopped))
                  : each(pace, refs, stopped)
                      .then(over -> Waits.delay(PAUSE))
                      .then(over -> from(pace, stopped));
            });
  }

  private TaskRef ref(Task task) {
    return TaskRef.of(words.command().cluster(), task.ref().text());
  }

  private Wait<Boolean> each(Pace pace, List<TaskRef> refs, Set<TaskRef> stopped) {
    return Waits.now()
        .then(
            now -> {
              List<TaskRef> due = new ArrayList<>();
              while (due.size() < refs.size() && pace.take(now)) {
                due.add(refs.get(due.size()));
              }
              List<TaskRef> rest = refs.subList(due.size(), refs.size());
              Wait<List<Boolean>> some = Waits.allOf(due, task -> one(task, stopped));
              return rest.isEmpty()
                  ? some.map(all -> true)
                  : some.then(all -> Waits.delay(left(pace, now)))
                      .then(over -> each(pace, rest, stopped));
            });
  }

  private static Duration left(Pace pace, Instant now) {
    Duration left = Duration.between(now, pace.next());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** One that cannot be stopped now is found again. */
  private static Wait<Boolean> one(TaskRef task, Set<TaskRef> stopped) {
    return Waits.after(command(task), Waits::met)
        .settled()
        .then(
            end -> {
              if (end.isRight()) {
                stopped.add(task);
                return Waits.met(true);
              }
              return isTemporary(end) ? Waits.met(false) : Waits.failed(end.getLeft());
            });
  }

  private static boolean isTemporary(Either<WaitFailure, Task> end) {
    return end.getLeft() instanceof WaitFailure.CallFailed call
        && (call.failure().retryable() || call.failure().mayHaveHadEffect());
  }
}
