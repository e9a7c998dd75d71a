package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.Lookup;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.Snapshot;
import io.github.fluentecs.waiters.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Polls all tasks of one run of a job together, a hundred with each call. */
final class JobLookup implements Lookup<JobRef, JobLookup.Look> {
  private static final int A_CALL = 100;

  private final ClusterRef cluster;
  private final Board board;

  JobLookup(ClusterRef cluster, Board board) {
    this.cluster = cluster;
    this.board = board;
  }

  static Subject<Look> subject(JobWords words, Board board) {
    return Subject.of(new JobLookup(words.command().cluster(), board), words.ref());
  }

  /** What one poll has shown. */
  static final class Look {
    private final Board board;
    private final List<String> asked;
    private final Map<String, Task> found;
    private @Nullable JobProgress progress;

    private Look(Board board, List<String> asked, Map<String, Task> found) {
      this.board = board;
      this.asked = asked;
      this.found = found;
    }

    private Look plus(List<String> ids, Map<String, Task> tasks) {
      List<String> all = new ArrayList<>(asked);
      all.addAll(ids);
      Map<String, Task> known = new HashMap<>(found);
      known.putAll(tasks);
      return new Look(board, all, known);
    }

    /** The progress with this poll, which the board takes in once; on the waiters' thread. */
    JobProgress progress() {
      if (progress == null) {
        progress = board.saw(asked, found);
      }
      return progress;
    }
  }

  @Override
  public ThrottleCategory category() {
    return DescribeTasks.ACTION.throttleCategory();
  }

  @Override
  public int limit() {
    return 1;
  }

  @Override
  public String group(JobRef ref) {
    return "";
  }

  @Override
  public Query<Map<String, Look>> fetch(List<JobRef> refs) {
    List<TaskRef> tasks = new ArrayList<>(board.tasks());
    Query<Look> all = Query.result(new Look(board, List.of(), Map.of()));
    for (int from = 0; from < tasks.size(); from += A_CALL) {
      List<TaskRef> some = tasks.subList(from, Math.min(tasks.size(), from + A_CALL));
      all = all.then(look -> described(some).then(found -> plus(look, some, found)));
    }
    return all.then(look -> Query.result(Map.of(refs.get(0).id(), look)));
  }

  private Query<Map<String, Task>> described(List<TaskRef> tasks) {
    return Query.byKey(
        DescribeTasks.builder(cluster, ResourceRef.texts(tasks)).build(), task -> task.ref().id());
  }

  private static Query<Look> plus(Look look, List<TaskRef> asked, Map<String, Task> found) {
    return Query.result(look.plus(asked.stream().map(TaskRef::id).toList(), found));
  }

  @Override
  public Snapshot snapshot(Look seen) {
    return seen.progress().snapshot();
  }
}
