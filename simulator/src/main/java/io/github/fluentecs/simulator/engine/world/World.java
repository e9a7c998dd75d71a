package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.engine.call.Call;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.RateLimiter;
import io.github.fluentecs.simulator.engine.call.Reply;
import io.github.fluentecs.simulator.engine.clock.RealClock;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.fault.ActiveFaults;
import io.github.fluentecs.simulator.engine.fault.Chance;
import io.github.fluentecs.simulator.engine.hook.HookFunctions;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.journal.EventBuffer;
import io.github.fluentecs.simulator.limit.Quotas;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A simulated world: its Regions, one timeline, one source of ids, the faults. */
public final class World {
  private final Timeline timeline;
  private final Map<String, Region> regions = new TreeMap<>();
  private final WorldOptions options;
  private final Ids ids;
  private final ActiveFaults faults;
  private final EventBuffer events;
  private final CallDispatcher dispatcher;
  private final HookFunctions hooks = new HookFunctions();
  private final FaultInjector strikes = new FaultInjector(this);
  private final StillTime still = new StillTime();

  World(WorldOptions options, RealClock clock) {
    this.options = options;
    this.timeline = timeline(options, clock);
    this.ids = new Ids(options.seed());
    this.faults = new ActiveFaults(new Chance(options.seed()));
    this.events = new EventBuffer(options.eventCapacity());
    this.dispatcher = new CallDispatcher(faults);
    dispatcher.limiter().limit(options.rateLimits());
  }

  private static Timeline timeline(WorldOptions options, RealClock clock) {
    return options.behind() == null
        ? new Timeline(options.start())
        : new Timeline(present(clock).minus(options.behind()), () -> present(clock));
  }

  /** In the milliseconds that ECS shows. */
  private static Instant present(RealClock clock) {
    return clock.now().truncatedTo(ChronoUnit.MILLIS);
  }

  Reply answer(Call call) {
    String requestId = ids.uuid();
    Reply reply = dispatcher.answer(region(call.region()), call, requestId);
    timeline.settle();
    boolean isRead = HandlerRegistry.isRead(call.operation());
    still.count(call, isRead, timeline.now(), timeline.awaits());
    return reply;
  }

  String account() {
    return options.account();
  }

  Quotas quotas() {
    return options.quotas();
  }

  public Timeline timeline() {
    return timeline;
  }

  Ids ids() {
    return ids;
  }

  public ActiveFaults faults() {
    return faults;
  }

  public EventBuffer events() {
    return events;
  }

  public HookFunctions hooks() {
    return hooks;
  }

  /** How listener rules share their traffic between target groups, in percent. */
  public Map<String, Map<String, Double>> traffic() {
    Map<String, Map<String, Double>> weights = new TreeMap<>();
    for (Region region : regions()) {
      region.addTraffic(weights);
    }
    return weights;
  }

  public FaultInjector strikes() {
    return strikes;
  }

  public RateLimiter limiter() {
    return dispatcher.limiter();
  }

  Region region(String name) {
    return regions.computeIfAbsent(name, key -> new Region(this, options.account(), key));
  }

  /** The Region of an ARN; null when it had no calls. */
  @Nullable Region regionOf(String arn) {
    String[] parts = arn.split(":", 5);
    return parts.length < 5 ? null : regions.get(parts[3]);
  }

  Iterable<Region> regions() {
    return regions.values();
  }
}
