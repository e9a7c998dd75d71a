package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.task.RunTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a user has said of a job.
 *
 * @param key its key
 * @param command starts one task
 * @param pieces how many there are
 * @param concurrency how many tasks run at once
 * @param levels the capacities, one at least
 * @param retries the retries, in order
 * @param since when the job was due first, if it is at most once; null if it is at least once
 * @param container the container whose exit code counts; null for all
 * @param each what is particular to a piece
 * @param limit how long the job may take; null for ever
 */
record JobWords(
    JobKey key,
    RunTask command,
    int pieces,
    int concurrency,
    List<CapacityLevel> levels,
    List<Retry> retries,
    @Nullable Instant since,
    @Nullable String container,
    BiFunction<RunTask.Builder, Integer, RunTask.Builder> each,
    @Nullable Duration limit) {
  /** How long ECS shows a task that has stopped. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  /** The command for one start of a piece: a function of both, as its token demands. */
  RunTask start(int piece, Attempt attempt) {
    RunTask.Builder task = each.apply(command.toBuilder(), piece);
    int level = Math.min(attempt.level(), levels.size() - 1);
    levels.get(level).capacity().ifPresent(task::capacity);
    return task.startedBy(key.text())
        .clientToken(key.token(piece, attempt.number()))
        .tag(JobKey.PIECE, Integer.toString(piece))
        .tag(JobKey.ATTEMPT, attempt.text())
        .build();
  }

  /** Whether a task of the job may have run that ECS does not show any more. */
  boolean mayBeForgotten(Instant now) {
    return since != null && !now.isBefore(since.plus(REMEMBERED));
  }

  JobRef ref() {
    return new JobRef(command.cluster(), key);
  }
}
