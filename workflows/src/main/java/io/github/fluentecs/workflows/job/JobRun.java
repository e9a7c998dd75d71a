package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One run of a job: takes over what there is, then starts what is due, and polls what runs. Both go
 * on side by side, so that starts do not hold up the polls.
 */
final class JobRun {
  /** From then on ECS shows all tasks that an earlier process has started. */
  private static final Duration VISIBLE = Duration.ofMinutes(5);

  private static final Duration STOPPING = Duration.ofMinutes(10);

  private final JobWords words;
  private final Board board;
  private final Subject<JobLookup.Look> subject;
  private final Instant began;
  private boolean hasLookedAgain;

  private JobRun(JobWords words, Instant now) {
    this.words = words;
    this.board = new Board(words, now);
    this.subject = JobLookup.subject(words, board);
    this.began = now;
  }

  static Wait<JobResult> of(JobWords words) {
    Wait<JobResult> run =
        Waits.now()
            .then(now -> new JobRun(words, now).whole())
            .ofKind("job")
            .named("job " + words.key().text());
    Duration limit = words.limit();
    return limit == null ? run : run.atMost(limit).orElse(failure -> stoppedAfter(words, failure));
  }

  private static Wait<JobResult> stoppedAfter(JobWords words, WaitFailure failure) {
    return failure instanceof WaitFailure.TimedOut
        ? new JobStop(words).all().atMost(STOPPING).settled().then(stopped -> Waits.failed(failure))
        : Waits.failed(failure);
  }

  private Wait<JobResult> whole() {
    Wait<Either<WaitFailure, JobResult>> polled = watching();
    return adopted()
        .then(
            all -> {
              if (words.mayBeForgotten(began)) {
                board.refuseForgotten();
              }
              return Waits.anyOf(List.of(next().settled(), polled));
            })
        .then(end -> end.<Wait<JobResult>>fold(Waits::failed, Waits::met))
        .onCancel(() -> board.tasks().stream().map(JobStop::command).toList());
  }

  private Wait<Boolean> adopted() {
    return new JobTasks(words)
        .all()
        .then(
            found ->
                Waits.now()
                    .map(
                        now -> {
                          board.adopt(found, now);
                          return true;
                        }));
  }

  /** Never met: keeps the tasks polled, whatever else goes on. */
  private Wait<Either<WaitFailure, JobResult>> watching() {
    return Waits.<JobLookup.Look, Either<WaitFailure, JobResult>>untilPresent(
        subject, look -> Verdict.pending(look.progress().message()));
  }

  /** What is due now, and then the rest. */
  private Wait<JobResult> next() {
    return Waits.now()
        .then(
            now -> {
              board.tick(now);
              if (board.isFinished()) {
                return Waits.met(board.result());
              }
              if (secondLook().filter(at -> !now.isBefore(at)).isPresent()) {
                hasLookedAgain = true;
                return adopted().then(all -> next());
              }
              List<Wait<Boolean>> calls = new ArrayList<>();
              board.takeDue(now).forEach(piece -> calls.add(started(piece)));
              board.overdue(now).forEach(piece -> calls.add(givenUp(piece)));
              return (calls.isEmpty() ? news(now) : Waits.allOf(calls).map(all -> true))
                  .then(all -> next());
            });
  }

  /**
   * When to look a second time: it finds what was not yet visible at the first, while the tokens of
   * that still count.
   */
  private Optional<Instant> secondLook() {
    return hasLookedAgain || !board.isWaiting()
        ? Optional.empty()
        : Optional.of(began.plus(VISIBLE));
  }

  private Wait<Boolean> started(Piece piece) {
    return Waits.after(words.start(piece.number(), piece.attempt()).one(), Waits::met)
        .settled()
        .then(
            end ->
                Waits.now()
                    .then(
                        now -> {
                          if (end.isRight()) {
                            board.started(piece, end.get(), now);
                          } else if (end.getLeft() instanceof WaitFailure.CallFailed call) {
                            board.notStarted(piece, call.failure(), now);
                          } else {
                            return Waits.failed(end.getLeft());
                          }
                          return Waits.met(true);
                        }));
  }

  /** One that cannot be stopped now is found to be overdue again. */
  private static Wait<Boolean> givenUp(Piece piece) {
    StopTask stop = StopTask.builder(piece.taskOrThrow()).reason(Decision.NOT_PLACED).build();
    return Waits.after(stop, Waits::met)
        .settled()
        .then(end -> Waits.delay(Duration.ofSeconds(1)))
        .map(end -> true);
  }

  /** Waits until a task has ended, or the next start is due. */
  private Wait<Boolean> news(Instant now) {
    Wait<Boolean> seen =
        Waits.untilPresent(
            subject,
            look -> {
              String progress = look.progress().message();
              return board.hasNews() ? Verdict.met(true) : Verdict.pending(progress);
            });
    return Stream.concat(board.nextDue().stream(), secondLook().stream())
        .min(Comparator.naturalOrder())
        .map(due -> Waits.anyOf(seen, Waits.delay(left(now, due)).map(over -> true)))
        .orElse(seen);
  }

  private static Duration left(Instant now, Instant due) {
    return now.isBefore(due) ? Duration.between(now, due) : Duration.ZERO;
  }
}
