package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.event.Event;
import io.github.fluentecs.simulator.event.EventFilter;
import java.util.List;

/**
 * The events of a simulated world, in order. The same calls under the same seed give the same log,
 * byte for byte.
 *
 * <p>It keeps the newest events, 10,000 unless the simulator was built otherwise, and apart from
 * them as many reads that succeeded. Only {@link #matching} shows reads. Safe for use by several
 * threads.
 */
public interface EventLog {
  /**
   * The events that the log still holds, without reads.
   *
   * @return a copy, from the oldest to the newest
   */
  default List<Event> all() {
    return matching(EventFilter.changes());
  }

  /**
   * The events that a filter picks.
   *
   * @param filter such as {@code EventFilter.everything().resource("DescribeServices")}
   * @return a copy, from the oldest to the newest
   */
  List<Event> matching(EventFilter filter);

  /**
   * The events after one that was seen before, without reads.
   *
   * @param sequence the number of the last event seen, 0 for none
   * @return a copy, from the oldest to the newest
   */
  default List<Event> since(long sequence) {
    return matching(EventFilter.changes().since(sequence));
  }

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
   * The whole log, without reads.
   *
   * @return one line for every event, each with a line break at its end
   */
  @Override
  String toString();
}
