package io.github.fluentecs.simulator.junit;

import static java.util.Objects.requireNonNull;

import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.EventLog;
import io.github.fluentecs.simulator.Faults;
import io.github.fluentecs.simulator.Setup;
import io.github.fluentecs.simulator.VirtualTime;
import io.github.fluentecs.simulator.event.Event;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The simulator of one test, with what the test asked for; threads of the test may share it. */
final class TestWorld implements AutoCloseable {
  private static final int SHOWN = 1_000;
  private static final Map<Class<?>, Function<EcsSimulator, Object>> PARTS =
      Map.of(
          EcsSimulator.class, simulator -> simulator,
          EcsClient.class, EcsSimulator::client,
          EcsAsyncClient.class, EcsSimulator::asyncClient,
          VirtualTime.class, EcsSimulator::time,
          Faults.class, EcsSimulator::faults,
          EventLog.class, EcsSimulator::events);

  private final Setup setup;
  private final EcsSimulator simulator;
  private final Map<Class<?>, Object> parts = new ConcurrentHashMap<>();

  TestWorld(Setup setup) {
    this.setup = setup;
    this.simulator = EcsSimulator.create(setup);
  }

  static boolean isPart(Class<?> type) {
    return PARTS.containsKey(type);
  }

  /** What a test may ask for; the same each time. */
  Object part(Class<?> type) {
    return parts.computeIfAbsent(type, key -> requireNonNull(PARTS.get(key)).apply(simulator));
  }

  /** The event log under a headline. */
  String history(String test) {
    List<Event> events = simulator.events().all();
    int from = Math.max(0, events.size() - SHOWN);
    StringBuilder text =
        new StringBuilder("The simulator's events in ").append(test).append(", which failed");
    text.append(" (seed ").append(setup.seed()).append("; ");
    text.append(events.size() - from).append(" of ");
    text.append(simulator.events().dropped() + events.size()).append("):\n");
    events.subList(from, events.size()).forEach(event -> text.append(event).append('\n'));
    return text.toString();
  }

  @Override
  public void close() {
    if (parts.get(EcsClient.class) instanceof EcsClient client) {
      client.close();
    }
    if (parts.get(EcsAsyncClient.class) instanceof EcsAsyncClient client) {
      client.close();
    }
    simulator.close();
  }
}
