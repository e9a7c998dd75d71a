package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.task.Task;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A task of a job that ECS shows, with what its tags say.
 *
 * @param piece the piece, counted from 1; 0 for a tag of another kind
 * @param attempt which start of it
 * @param task the task
 */
record FoundTask(int piece, Attempt attempt, Task task) {
  /** The latest attempt of each piece. */
  static Collection<FoundTask> latest(List<Task> tasks, int retries) {
    Map<Integer, FoundTask> latest = new TreeMap<>();
    for (Task task : tasks) {
      FoundTask found = of(task, retries);
      latest.merge(
          found.piece(), found, (a, b) -> a.attempt().number() >= b.attempt().number() ? a : b);
    }
    return latest.values();
  }

  private static FoundTask of(Task task, int retries) {
    String piece = task.tags().getOrDefault(JobKey.PIECE, "");
    String attempt = task.tags().getOrDefault(JobKey.ATTEMPT, "");
    return new FoundTask(
        piece.matches("\\d{1,9}") ? Integer.parseInt(piece) : 0,
        Attempt.parse(attempt, retries).orElseGet(() -> Attempt.first(retries)),
        task);
  }
}
