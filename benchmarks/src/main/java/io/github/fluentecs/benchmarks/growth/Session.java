package io.github.fluentecs.benchmarks.growth;

import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.task.TaskOutcome;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;

/** A wait for each of many tasks, all on one {@link Waiters} and on one thread. */
final class Session implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofHours(1);

  private final MeteredClient client;
  private final SteppedTime time;
  private final Waiters waiters;
  private Cost spent = Cost.NONE;
  private int pending;
  private int exited;

  Session(Crowd crowd, WaiterSettings.Builder settings) {
    this.client = crowd.metered();
    this.time = new SteppedTime(crowd.time());
    this.waiters = Waiters.using(Ecs.using(client), settings.time(time).build());
  }

  /** Begins a wait for each task. */
  void begin(List<TaskRef> tasks) {
    pending += tasks.size();
    spend(() -> tasks.forEach(this::begin));
  }

  private void begin(TaskRef task) {
    var unused = waiters.awaitAsync(taskStopped(task).atMost(LONGEST)).thenAccept(this::ended);
  }

  private void ended(Either<WaitFailure, TaskOutcome> outcome) {
    pending--;
    if (outcome.exists(TaskOutcome.Exited.class::isInstance)) {
      exited++;
    }
  }

  /** Runs what happens before a time after the beginning. */
  void runUntil(Duration span) {
    spend(() -> time.runUntil(span));
  }

  /** Runs until every wait has ended. */
  void runToTheEnd() {
    spend(() -> time.runWhile(() -> pending > 0));
  }

  private void spend(Runnable work) {
    spent = spent.plus(Cost.of(work));
  }

  /** How many waits were told that their task exited. */
  int exited() {
    return exited;
  }

  /** How many waits have not ended. */
  int pending() {
    return pending;
  }

  /** What was asked, and what it took so far. */
  Usage usage() {
    Cost sdk = client.cost();
    return new Usage(client.calls(), client.asked(), sdk, spent.minus(sdk).minus(time.moving()));
  }

  @Override
  public void close() {
    waiters.close();
  }
}
