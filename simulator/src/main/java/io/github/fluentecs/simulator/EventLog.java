package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.event.Event;
import java.util.List;

/**
 * The events of a simulated world, in order. The same calls under the same seed give the same log,
 * byte for byte.
 *
 * <p>It keeps the newest events, 10,000 unless the simulator was built otherwise. Reads that
 * succeed leave no event. Safe for use by several threads.
 */
public interface EventLog {
  /**
   * The events that the log still holds.
   *
   * @return a copy, from the oldest to the newest
   */
  List<Event> all();

  /**
   * The events after one that was seen before.
   *
   * @param sequence the number of the last event seen, 0 for none
   * @return a copy, from the oldest to the newest
   */
  List<Event> since(long sequence);

  /**
   * How many events were dropped to make room for newer ones.
   *
   * @return zero or more
   */
  long dropped();

  /**
   * The events that ECS would have sent to Amazon EventBridge, as JSON: {@code ECS Task State
   * Change}, {@code ECS Container Instance State Change}, {@code ECS Deployment State Change} and
   * {@code ECS Service Action}.
   *
   * @return a copy, from the oldest to the newest
   */
  default List<String> eventBridge() {
    return all().stream().flatMap(event -> event.eventBridge().stream()).toList();
  }

  /**
   * The whole log.
   *
   * @return one line for every event, each with a line break at its end
   */
  @Override
  String toString();
}
