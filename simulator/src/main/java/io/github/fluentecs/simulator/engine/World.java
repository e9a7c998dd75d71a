package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.Setup;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything there is: every Region's state, one timeline, one source of ids, the faults. */
final class World {
  private final Timeline timeline;
  private final Map<String, Region> regions = new TreeMap<>();
  private final Setup setup;
  private final Ids ids;
  private final ActiveFaults faults;
  private final EventRing events;
  private final FrontDoor door;
  private final Strikes strikes = new Strikes(this);

  World(Setup setup) {
    this.setup = setup;
    this.timeline = new Timeline(setup.start());
    this.ids = new Ids(setup.seed());
    this.faults = new ActiveFaults(new Chance(setup.seed()));
    this.events = new EventRing(setup.eventCapacity());
    this.door = new FrontDoor(faults);
    door.limiter().limit(setup.rateLimits());
  }

  Reply answer(Call call) {
    String requestId = ids.uuid();
    Reply reply = door.answer(region(call.region()), call, requestId);
    timeline.settle();
    return reply;
  }

  Timeline timeline() {
    return timeline;
  }

  Ids ids() {
    return ids;
  }

  ActiveFaults faults() {
    return faults;
  }

  EventRing events() {
    return events;
  }

  Strikes strikes() {
    return strikes;
  }

  RateLimiter limiter() {
    return door.limiter();
  }

  Setup setup() {
    return setup;
  }

  Region region(String name) {
    return regions.computeIfAbsent(name, key -> new Region(this, setup.account(), key));
  }

  /** The Region of an ARN; null when nobody called there. */
  @Nullable Region regionOf(String arn) {
    String[] parts = arn.split(":", 5);
    return parts.length < 5 ? null : regions.get(parts[3]);
  }

  Iterable<Region> regions() {
    return regions.values();
  }
}
