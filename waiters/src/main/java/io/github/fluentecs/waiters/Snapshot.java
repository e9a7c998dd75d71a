package io.github.fluentecs.waiters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.immutables.value.Value;

/**
 * The state of a resource for reports and progress: words and numbers, the same for every noun.
 * Immutable and thread-safe.
 */
@Value.Immutable
public interface Snapshot {
  /**
   * Returns the state in ECS's words.
   *
   * @return for example {@code RUNNING}; {@code MISSING} where ECS does not know the resource
   */
  String state();

  /**
   * Returns the desired number of tasks.
   *
   * @return the number, where the resource has one
   */
  OptionalInt desired();

  /**
   * Returns the number of running tasks.
   *
   * @return the number, where the resource has one
   */
  OptionalInt running();

  /**
   * Returns the number of running tasks of the primary deployment, which a rollout brings to the
   * desired number.
   *
   * @return the number, where the resource is a service with deployments
   */
  OptionalInt primaryRunning();

  /**
   * Returns the number of pending tasks.
   *
   * @return the number, where the resource has one
   */
  OptionalInt pending();

  /**
   * Returns the number of failed tasks in a row.
   *
   * @return the number, where the resource has one
   */
  OptionalInt failed();

  /**
   * Returns the state of the rollout.
   *
   * @return for example {@code IN_PROGRESS}
   */
  Optional<String> rollout();

  /**
   * Returns the service's events.
   *
   * @return the newest first
   */
  List<String> events();

  /**
   * Returns remarks, such as why a task stopped or a rollout is in its state.
   *
   * @return a line each
   */
  List<String> notes();

  /**
   * Starts a snapshot.
   *
   * @param state the state in ECS's words
   * @return a builder
   */
  static Builder builder(String state) {
    return new Builder().state(state);
  }

  /**
   * Makes a snapshot of a state alone.
   *
   * @param state the state in ECS's words
   * @return the snapshot
   */
  static Snapshot of(String state) {
    return builder(state).build();
  }

  /**
   * Returns state, rollout and numbers in one line.
   *
   * @return for example {@code ACTIVE IN_PROGRESS desired 3 running 1 pending 2}
   */
  default String line() {
    StringJoiner line = new StringJoiner(" ").add(state());
    rollout().ifPresent(line::add);
    desired().ifPresent(n -> line.add("desired " + n));
    running().ifPresent(n -> line.add("running " + n));
    pending().ifPresent(n -> line.add("pending " + n));
    failed().ifPresent(n -> line.add("failed " + n));
    return line.toString();
  }

  /**
   * Returns the events that an earlier snapshot did not have. Equal events are distinguished by
   * their position.
   *
   * @param before the earlier snapshot
   * @return the oldest first
   */
  default List<String> eventsSince(Snapshot before) {
    Objects.requireNonNull(before, "before");
    int news = 0;
    while (!continues(before.events(), events().subList(news, events().size()))) {
      news++;
    }
    List<String> oldestFirst = new ArrayList<>(events().subList(0, news));
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  /** Returns whether the rest begins with the earlier events. */
  private static boolean continues(List<String> before, List<String> left) {
    int shared = Math.min(before.size(), left.size());
    return left.subList(0, shared).equals(before.subList(0, shared));
  }

  /** Builds a {@link Snapshot}. Not thread-safe. */
  final class Builder extends ImmutableSnapshot.Builder {
    Builder() {}
  }
}
