package io.github.fluentecs.simulator.event;

import java.util.List;

/**
 * A picture of what happened: a bar for each task with its states, under the deployment that
 * started it, and the events of services by number. Immutable.
 *
 * <pre>{@code
 * Files.writeString(Path.of("rollout.svg"), Timeline.of(simulator.events().all()).toSvg());
 * }</pre>
 */
public final class Timeline {
  private final List<Event> events;

  private Timeline(List<Event> events) {
    this.events = events;
  }

  /**
   * Draws some events.
   *
   * @param events in the order in which they happened, such as {@code simulator.events().all()}, or
   *     those of one service or since one event by {@code matching}
   * @return the picture
   */
  public static Timeline of(List<Event> events) {
    return new Timeline(List.copyOf(events));
  }

  /**
   * Returns the picture as SVG that needs nothing else; browsers show it, and pages embed it.
   *
   * @return the text of an SVG file
   */
  public String toSvg() {
    return new TimelineChart(TimelineRows.of(events)).draw();
  }
}
