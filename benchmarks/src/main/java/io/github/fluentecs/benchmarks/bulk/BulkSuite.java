package io.github.fluentecs.benchmarks.bulk;

import io.github.fluentecs.benchmarks.report.Median;
import io.github.fluentecs.benchmarks.report.Section;
import io.github.fluentecs.benchmarks.report.Section.Budget;
import io.github.fluentecs.benchmarks.report.Suite;
import io.github.fluentecs.benchmarks.server.Server;
import io.github.fluentecs.benchmarks.waiting.Traffic;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Describes 10,000 tasks. */
public final class BulkSuite implements Suite {
  private static final int TASKS = 10_000;
  private static final double IDEAL = TASKS / 100.0;
  private static final double MEGABYTE = 1e6;

  /**
   * One reading.
   *
   * @param seconds the wall time
   * @param megabytes what it allocated
   */
  private record Reading(double seconds, double megabytes) {}

  @Override
  public String id() {
    return "bulk";
  }

  @Override
  public List<Section> run(boolean quick) throws IOException {
    Map<Reader, Integer> calls = new EnumMap<>(Reader.class);
    Map<Reader, List<Reading>> readings = unlimited(quick ? 5 : 15, calls);
    Map<Reader, Integer> throttled = new EnumMap<>(Reader.class);
    for (Reader reader : Reader.values()) {
      throttled.put(reader, atRealRates(reader));
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Reader reader : Reader.values()) {
      rows.add(
          List.of(
              reader.title(),
              of(calls, reader),
              seconds(of(readings, reader)) * 1000,
              megabytes(of(readings, reader)),
              of(throttled, reader)));
    }
    double ours = seconds(of(readings, Reader.OURS));
    double pool = seconds(of(readings, Reader.POOL));
    return List.of(
        new Section(
            id(),
            "Reading in bulk",
            "10,000 tasks described over HTTP on loopback; the simulator is a process of its own."
                + " Medians of rounds that take turns. The last column: the same once more, with a"
                + " simulator that throttles as ECS does.",
            List.of("who reads", "calls", "ms", "MB allocated", "throttled at ECS's rates"),
            rows,
            List.of(
                new Budget("calls, ours / ideal", of(calls, Reader.OURS) / IDEAL, 1.05),
                new Budget("time, ours / pool of threads by hand", ours / pool, 1.05),
                new Budget("calls throttled at ECS's rates", of(throttled, Reader.OURS), 0))));
  }

  private static Map<Reader, List<Reading>> unlimited(int rounds, Map<Reader, Integer> calls)
      throws IOException {
    Map<Reader, List<Reading>> readings = new EnumMap<>(Reader.class);
    Traffic traffic = new Traffic();
    try (Server server = Server.start(TASKS, "off");
        EcsClient client = server.client(traffic)) {
      List<String> tasks = tasks(client);
      for (int round = -rounds / 2; round < rounds; round++) {
        for (Reader reader : Reader.values()) {
          int before = traffic.calls();
          Reading reading = read(reader, client, tasks);
          calls.put(reader, traffic.calls() - before);
          if (round >= 0) {
            readings.computeIfAbsent(reader, key -> new ArrayList<>()).add(reading);
          }
        }
      }
    }
    return readings;
  }

  private static int atRealRates(Reader reader) throws IOException {
    Traffic traffic = new Traffic();
    try (Server server = Server.start(TASKS, "off");
        EcsClient lister = server.client(new Traffic());
        Server throttling = Server.start(TASKS, "real");
        EcsClient client = throttling.client(traffic)) {
      List<String> tasks = tasks(lister);
      check(reader.describe(client, tasks));
      return traffic.throttled();
    }
  }

  private static List<String> tasks(EcsClient client) {
    return client.listTasksPaginator(list -> list.cluster(Server.CLUSTER)).taskArns().stream()
        .toList();
  }

  /** Counts bytes by the heap's growth; a collection in between makes a reading useless. */
  private static Reading read(Reader reader, EcsClient client, List<String> tasks) {
    System.gc();
    long used = used();
    long began = System.nanoTime();
    int described = reader.describe(client, tasks);
    double seconds = (System.nanoTime() - began) / 1e9;
    double megabytes = (used() - used) / MEGABYTE;
    check(described);
    return new Reading(seconds, megabytes);
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void check(int described) {
    if (described != TASKS) {
      throw new IllegalStateException(described + " tasks were described, not " + TASKS);
    }
  }

  private static double seconds(List<Reading> readings) {
    return Median.of(readings.stream().mapToDouble(Reading::seconds));
  }

  private static double megabytes(List<Reading> readings) {
    return Median.of(readings.stream().mapToDouble(Reading::megabytes));
  }

  private static <V> V of(Map<Reader, V> map, Reader reader) {
    V value = map.get(reader);
    if (value == null) {
      throw new IllegalStateException("nothing measured of " + reader);
    }
    return value;
  }
}
