package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What keeps a resource from being empty, in words. Not thread-safe. */
public final class Remainder {
  private static final int NAMED = 3;

  private final List<String> words = new ArrayList<>();

  /** Adds a number of things, unless it is 0. */
  public Remainder count(int number, String what) {
    if (number > 0) {
      words.add(number + " " + what);
    }
    return this;
  }

  /** Adds tasks that are ending, the first of them by id and status. */
  public Remainder ending(List<Task> tasks) {
    tasks.stream().limit(NAMED).map(ListedTasks::line).forEach(words::add);
    return count(tasks.size() - NAMED, "more tasks that are ending");
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** Returns that a condition is met where nothing is left. */
  public <T> Verdict<T> verdict(T value) {
    return isEmpty() ? Verdict.met(value) : Verdict.pending(String.join(", ", words) + " left");
  }
}
