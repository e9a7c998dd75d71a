package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskStatus;
import io.github.fluentecs.waiters.task.TaskOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The pieces of a job that runs, and what is due. Used by the waiters' thread alone, but for {@link
 * #tasks}.
 */
final class Board {
  /** How long a task that was just started may not be visible. */
  private static final Duration INVISIBLE = Duration.ofMinutes(5);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final JobWords words;
  private final Decision decision;
  private final List<Piece> pieces = new ArrayList<>();
  private final TreeMap<Integer, Piece> waiting = new TreeMap<>();
  private final Map<String, Piece> running = new ConcurrentHashMap<>();
  private final Set<Piece> missing = new LinkedHashSet<>();
  private final Pace pace;
  private int starting;
  private boolean hasNews;

  Board(JobWords words, Instant now) {
    this.words = words;
    this.decision = new Decision(words);
    this.pace = new Pace(now);
    for (int number = 1; number <= words.pieces(); number++) {
      Piece piece = new Piece(number, Attempt.first(words.retries().size()));
      pieces.add(piece);
      waiting.put(number, piece);
    }
  }

  /** The tasks that were started and have not ended; may be called by any thread. */
  Collection<TaskRef> tasks() {
    return running.values().stream().map(Piece::taskOrThrow).toList();
  }

  Pace pace() {
    return pace;
  }

  /** Takes over what earlier processes have started, the latest attempt of each piece. */
  void adopt(List<Task> found, Instant now) {
    FoundTask.latest(found, words.retries().size()).forEach(latest -> adopt(latest, now));
  }

  private void adopt(FoundTask found, Instant now) {
    Piece piece = waiting.get(found.piece());
    if (piece != null && found.attempt().number() >= piece.attempt().number()) {
      waiting.remove(found.piece());
      Task task = found.task();
      Instant created = task.createdAt().orElse(now);
      run(piece, () -> piece.adopt(found.attempt(), task, ref(task), created));
      saw(piece, task);
    }
  }

  /** Refuses the pieces of which ECS shows nothing, though they may have run. */
  void refuseForgotten() {
    List<Piece> unseen =
        waiting.values().stream().filter(piece -> piece.attempt().number() == 1).toList();
    unseen.forEach(
        piece ->
            end(
                piece,
                Piece.State.UNCERTAIN,
                "ECS shows no task of it, but forgets within an hour, and the job began earlier"));
  }

  /** A task that a token repeats has its ARN only, so the cluster is that of the command. */
  private TaskRef ref(Task task) {
    return TaskRef.of(words.command().cluster(), task.ref().text());
  }

  /** Lets pauses begin, and gives up tasks that ECS does not show. */
  void tick(Instant now) {
    hasNews = false;
    waiting.values().forEach(piece -> piece.date(now));
    for (Piece piece : List.copyOf(missing)) {
      TaskRef task = piece.taskOrThrow();
      boolean isGone = piece.seen() != null || now.isAfter(piece.acceptedAt().plus(INVISIBLE));
      if (isGone && running.get(task.id()) == piece) {
        decide(piece, new TaskOutcome.Expired(task, piece.seen()));
      }
    }
    missing.clear();
    waiting.values().forEach(piece -> piece.date(now));
  }

  /** Takes the pieces to start now. One whose task may run already has a place of its own. */
  List<Piece> takeDue(Instant now) {
    List<Piece> due = new ArrayList<>();
    long free = free();
    for (Piece piece : waiting.values()) {
      if (piece.isDue(now) && (piece.mayRun() || free > 0)) {
        if (!pace.take(now)) {
          break;
        }
        free -= piece.mayRun() ? 0 : 1;
        due.add(piece);
      }
    }
    due.forEach(
        piece -> {
          waiting.remove(piece.number());
          starting++;
          piece.starting();
        });
    return due;
  }

  /** How many more tasks may run. */
  private long free() {
    long doubtful = waiting.values().stream().filter(Piece::mayRun).count();
    return words.concurrency() - running.size() - starting - doubtful;
  }

  /** The time of the next start or stop; empty while that depends on tasks. */
  Optional<Instant> nextDue() {
    Stream<Instant> overdue =
        running.values().stream().flatMap(piece -> decision.overdueAt(piece).stream());
    boolean isFull = free() <= 0;
    Stream<Instant> starts =
        waiting.values().stream().filter(piece -> !isFull || piece.mayRun()).map(this::startAt);
    return Stream.concat(overdue, starts).min(Comparator.naturalOrder());
  }

  private Instant startAt(Piece piece) {
    Instant due = piece.due();
    return due == null || due.isBefore(pace.next()) ? pace.next() : due;
  }

  /** Pieces whose task has waited for its placement as long as it may. */
  List<Piece> overdue(Instant now) {
    return running.values().stream()
        .filter(piece -> decision.overdueAt(piece).filter(at -> !now.isBefore(at)).isPresent())
        .sorted(Comparator.comparing(Piece::number))
        .toList();
  }

  void started(Piece piece, Task task, Instant now) {
    starting--;
    pace.wentWell();
    run(piece, () -> piece.running(ref(task), now));
  }

  /** Goes on after a failed start: with the same attempt, unless ECS surely started nothing. */
  void notStarted(Piece piece, EcsFailure failure, Instant now) {
    starting--;
    String why = failure.call().message();
    if (failure instanceof EcsFailure.Throttled) {
      pace.throttled(now);
    }
    if (failure instanceof EcsFailure.Conflict conflict && !conflict.resourceIds().isEmpty()) {
      TaskRef task = TaskRef.of(words.command().cluster(), conflict.resourceIds().get(0));
      run(piece, () -> piece.running(task, now));
    } else if (failure instanceof EcsFailure.Placement placement && mayBePlaced(placement)) {
      decision.refused(piece, Optional.empty(), reasons(failure));
      settle(piece);
    } else if (failure.mayHaveHadEffect() || failure.retryable()) {
      long seconds = 1L << Math.min(piece.lostCalls(), 10);
      Duration pause = Duration.ofSeconds(Math.min(seconds, LONGEST_PAUSE.toSeconds()));
      piece.again(failure.mayHaveHadEffect(), now.plus(pause), why);
      waiting.put(piece.number(), piece);
    } else {
      end(
          piece,
          Piece.State.FAILED,
          failure instanceof EcsFailure.Placement ? reasons(failure) : why);
      if (!(failure instanceof EcsFailure.Placement)) {
        List.copyOf(waiting.values()).forEach(each -> end(each, Piece.State.FAILED, why));
      }
    }
  }

  /** ECS keeps the reasons of a refusal for a short time only. */
  private static boolean mayBePlaced(EcsFailure.Placement failure) {
    return failure.retryable() || failure.failures().isEmpty();
  }

  private static String reasons(EcsFailure failure) {
    List<String> reasons =
        failure instanceof EcsFailure.Placement placement
            ? placement.failures().stream().map(each -> each.reason()).distinct().toList()
            : List.of();
    return reasons.isEmpty() ? "not placed" : String.join(", ", reasons);
  }

  /** Takes in what a poll has shown of the tasks that it asked for. */
  JobProgress saw(Collection<String> asked, Map<String, Task> found) {
    for (String id : asked) {
      Piece piece = running.get(id);
      Task task = found.get(id);
      if (piece != null && task != null) {
        saw(piece, task);
      } else if (piece != null) {
        missing.add(piece);
        hasNews = true;
      }
    }
    return progress();
  }

  private void saw(Piece piece, Task task) {
    boolean isFirst = piece.seen() == null;
    piece.saw(task);
    missing.remove(piece);
    hasNews |= isFirst && decision.overdueAt(piece).isPresent();
    if (task.hasStatus(TaskStatus.STOPPED) || task.hasStatus(TaskStatus.DELETED)) {
      decide(piece, TaskOutcome.of(task));
    }
  }

  private void decide(Piece piece, TaskOutcome outcome) {
    running.remove(piece.taskOrThrow().id());
    decision.ended(piece, outcome);
    settle(piece);
  }

  private void settle(Piece piece) {
    hasNews = true;
    if (piece.state() == Piece.State.WAITING) {
      waiting.put(piece.number(), piece);
    }
  }

  private void run(Piece piece, Runnable change) {
    change.run();
    running.put(piece.taskOrThrow().id(), piece);
  }

  private void end(Piece piece, Piece.State state, String why) {
    waiting.remove(piece.number());
    piece.end(state, null, why);
  }

  /** Whether a poll has shown something that lets the job go on. */
  boolean hasNews() {
    return hasNews;
  }

  boolean isFinished() {
    return waiting.isEmpty() && running.isEmpty() && starting == 0;
  }

  boolean isWaiting() {
    return !waiting.isEmpty();
  }

  JobProgress progress() {
    return Tally.of(pieces);
  }

  JobResult result() {
    return new JobResult(words.key().text(), pieces.stream().map(Piece::result).toList());
  }
}
