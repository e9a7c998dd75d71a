package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.capacity.Capacity;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes the wait for a job: many tasks that run to their end, some of them at once.
 *
 * <p>A job consists of pieces, numbered from 1; each is one task, and another one where a {@link
 * #retry} says so. Its key is {@code startedBy} of its tasks, and the tags {@code
 * fluent-ecs:job-piece} and {@code fluent-ecs:job-attempt} tell which piece a task is. So another
 * process that awaits the same job goes on where the last one ended: it takes over the tasks that
 * ECS shows, and each start repeats its client token, so that nothing is started twice. Let one
 * process at a time await a job, and give each job a key of its own. A piece that has begun goes on
 * as it is, also when the command has changed.
 *
 * <p>ECS forgets a task, and its token, an hour after it has stopped. A process that comes back
 * later starts again what it finds no task of: a job is <em>at least once</em>, unless {@link
 * #atMostOnce} refuses such pieces. Not thread-safe.
 */
public final class Job {
  private static final int AT_ONCE = 10;

  private final JobKey key;
  private final RunTask command;
  private int pieces = 1;
  private int concurrency = AT_ONCE;
  private final List<CapacityLevel> levels = new ArrayList<>();
  private List<Retry> retries = List.of();
  private @Nullable Instant since;
  private @Nullable String container;
  private BiFunction<RunTask.Builder, Integer, RunTask.Builder> each = (task, piece) -> task;
  private @Nullable Duration limit;

  private Job(JobKey key, RunTask command) {
    this.key = key;
    this.command = command;
    levels.add(new CapacityLevel(command.capacity(), null));
  }

  /**
   * Starts with the key, and the command that starts one task.
   *
   * @param key 1 to 128 letters, digits, and {@code _/-}; it names the job in its cluster
   * @param command starts the task of a piece; without count, client token and {@code startedBy},
   *     which are the job's
   * @return the job, of one piece, 10 of which run at once
   * @throws IllegalArgumentException for another key, or a command that has what is the job's
   */
  public static Job job(String key, RunTask command) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(command, "command");
    if (command.count().isPresent()
        || command.clientToken().isPresent()
        || command.startedBy().isPresent()) {
      throw new IllegalArgumentException(
          "command has a count, a clientToken or a startedBy; the job sets them, so leave them"
              + " out");
    }
    return new Job(new JobKey(key), command);
  }

  /**
   * Sets how many pieces there are.
   *
   * @param number 1 or more; by default 1
   * @return this job
   * @throws IllegalArgumentException for less
   */
  public Job tasks(int number) {
    pieces = positive("number", number);
    return this;
  }

  /**
   * Sets how many tasks run at once.
   *
   * @param most 1 or more; by default 10
   * @return this job
   * @throws IllegalArgumentException for less
   */
  public Job concurrency(int most) {
    concurrency = positive("most", most);
    return this;
  }

  private static int positive(String name, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(name + ": given " + number + "; allowed is 1 or more");
    }
    return number;
  }

  /**
   * Sets what is particular to a piece, such as its number as a variable: {@code (task, piece) ->
   * task.override(container("app").environment("PIECE", "" + piece))}. It must give the same for
   * the same piece at each call, in each process.
   *
   * @param change adds to the command for one task; what the job sets itself is set after that
   * @return this job
   */
  public Job each(BiFunction<RunTask.Builder, Integer, RunTask.Builder> change) {
    each = Objects.requireNonNull(change, "change");
    return this;
  }

  /**
   * Sets the container whose exit code counts.
   *
   * @param name the container's name; without it every container must end with 0
   * @return this job
   */
  public Job container(String name) {
    container = Objects.requireNonNull(name, "name");
    return this;
  }

  /**
   * Adds a capacity for pieces that ECS has not placed on the one before, which is that of the
   * command at first. Weights of a strategy do not do that: they share tasks out, whether there is
   * room or not. A piece that is tried again after it ran begins with the command's capacity.
   *
   * @param after how long a piece wants placement before; its task is stopped if it is PROVISIONING
   *     then
   * @param capacity the capacity from then on
   * @return this job
   * @throws IllegalArgumentException for a negative time
   */
  public Job fallback(Duration after, Capacity capacity) {
    Objects.requireNonNull(capacity, "capacity");
    if (Objects.requireNonNull(after, "after").isNegative()) {
      throw new IllegalArgumentException("after: given " + after + "; allowed is zero or more");
    }
    int last = levels.size() - 1;
    levels.set(last, levels.get(last).withLimit(after));
    levels.add(new CapacityLevel(Optional.of(capacity), null));
    return this;
  }

  /**
   * Sets which ends of a piece lead to another attempt. Without a retry there is none, but for a
   * {@link #fallback}. The first that fits an end, and is not used up, counts.
   *
   * @param rules for example {@link Retry#placement()}
   * @return this job
   */
  public Job retry(Retry... rules) {
    retries = Arguments.list("rules", rules);
    return this;
  }

  /**
   * Has no piece run a second time, unless a {@link #retry} names how it ended. Where that cannot
   * be told, since ECS has forgotten it, the piece is {@link PieceResult.End#UNCERTAIN}. From an
   * hour after the job was begun for the first time, that includes pieces of which a process finds
   * no task at its beginning.
   *
   * @param begun when the first process begins, or earlier: the same in each, for example when the
   *     job was due
   * @return this job
   */
  public Job atMostOnce(Instant begun) {
    since = Objects.requireNonNull(begun, "begun");
    return this;
  }

  /**
   * Has a piece run again where it cannot be told how it ended, since ECS has forgotten it. This is
   * the default.
   *
   * @return this job
   */
  public Job atLeastOnce() {
    since = null;
    return this;
  }

  /**
   * Limits how long the job may take in this process. After that its tasks are stopped, and the
   * wait fails as {@link io.github.fluentecs.waiters.WaitFailure.TimedOut}, with the {@link
   * JobProgress} in its report. A limit on the wait itself, {@link Wait#atMost}, lets them run.
   *
   * @param time the time; without it the job may run for ever
   * @return this job
   */
  public Job atMost(Duration time) {
    limit = Objects.requireNonNull(time, "time");
    return this;
  }

  /**
   * Makes the wait. It is met when each piece has ended, however; check {@link
   * JobResult#succeeded()}. A start that ECS refuses for another reason than placement, such as a
   * permission, ends all pieces that were not yet started.
   *
   * <p>Starts keep to the rates of ECS. A wait that is cancelled stops the tasks of the job that it
   * knows, not those of others; one start may be under way then, which {@link #stop()} finds. When
   * the waiters are closed, or the process ends, the tasks run on.
   *
   * @return the wait, whose report holds the {@link JobProgress}
   */
  public Wait<JobResult> build() {
    return JobRun.of(words());
  }

  /**
   * Makes the wait that stops the job's tasks, also those that another process has started. Pieces
   * that are stopped have failed; those that had not begun would begin if the job was awaited
   * again.
   *
   * @return the wait, met with the tasks that it has stopped when none is left that is to run
   */
  public Wait<List<TaskRef>> stop() {
    return new JobStop(words()).all().ofKind("job stop").named("stop of job " + key.text());
  }

  private JobWords words() {
    return new JobWords(
        key,
        command,
        pieces,
        concurrency,
        List.copyOf(levels),
        retries,
        since,
        container,
        each,
        limit);
  }
}
