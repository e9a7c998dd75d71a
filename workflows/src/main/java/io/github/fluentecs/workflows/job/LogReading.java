package io.github.fluentecs.workflows.job;

import static io.github.fluentecs.waiters.Waits.calling;
import static io.github.fluentecs.waiters.Waits.delay;
import static io.github.fluentecs.waiters.Waits.met;
import static io.github.fluentecs.waiters.Waits.until;

import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.TaskStatus;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.task.TaskWaits;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads one stream until its task has stopped and nothing more arrives.
 *
 * @param task the task
 * @param stream where its container writes
 * @param streams reads the stream
 * @param lines receives each line once, in order
 */
record LogReading(
    TaskRef task, LogStream stream, LogStreams streams, Consumer<? super LogLine> lines) {
  private static final Duration PACE = Duration.ofSeconds(2);

  /** Lines arrive some seconds after they were written: how often nothing new ends the reading. */
  private static final int LAST_READS = 3;

  /** Where the reading is. */
  private record Position(Optional<String> next, boolean isStopped, int fruitless) {
    static final Position START = new Position(Optional.empty(), false, 0);

    Position after(LogPage page) {
      return new Position(Optional.of(page.next()), isStopped, 0);
    }

    Position waited(boolean stopped) {
      return new Position(next, stopped, isStopped ? fruitless + 1 : 0);
    }

    boolean isLast() {
      return isStopped && fruitless >= LAST_READS;
    }

    boolean isBehind(LogPage page) {
      return !page.lines().isEmpty() || !next.equals(Optional.of(page.next()));
    }
  }

  /** Is met at the end of the stream, with why nothing could be read, or empty. */
  Wait<Optional<String>> toItsEnd() {
    return from(Position.START);
  }

  private Wait<Optional<String>> from(Position position) {
    return calling("log lines of " + stream, () -> read(position.next()))
        .then(answer -> answer.fold(why -> met(Optional.of(why)), page -> on(page, position)));
  }

  private Wait<Optional<String>> on(Optional<LogPage> page, Position position) {
    if (page.filter(position::isBehind).isPresent()) {
      page.get().lines().forEach(lines);
      return from(position.after(page.get()));
    }
    if (position.isLast()) {
      return met(page.isPresent() ? Optional.empty() : Optional.of(stream + " does not exist"));
    }
    return delay(PACE).then(over -> isStopped()).then(stopped -> from(position.waited(stopped)));
  }

  private Wait<Boolean> isStopped() {
    return until(
        TaskWaits.subject(task),
        seen ->
            Verdict.met(
                seen.value().map(there -> there.hasStatus(TaskStatus.STOPPED)).orElse(true)));
  }

  private Either<String, Optional<LogPage>> read(Optional<String> next) {
    try {
      return Either.right(streams.read(stream, next));
    } catch (RuntimeException e) {
      return Either.left(stream + " cannot be read: " + e.getMessage());
    }
  }
}
