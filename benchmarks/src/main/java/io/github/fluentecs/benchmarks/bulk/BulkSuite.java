package io.github.fluentecs.benchmarks.bulk;

import io.github.fluentecs.benchmarks.report.Section;
import io.github.fluentecs.benchmarks.report.Section.Budget;
import io.github.fluentecs.benchmarks.report.Spread;
import io.github.fluentecs.benchmarks.report.Suite;
import io.github.fluentecs.benchmarks.server.Server;
import io.github.fluentecs.benchmarks.waiting.Traffic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Describes 10,000 tasks. */
public final class BulkSuite implements Suite {
  private static final int TASKS = 10_000;
  private static final double IDEAL = TASKS / 100.0;

  @Override
  public String id() {
    return "bulk";
  }

  @Override
  public List<Section> run(boolean quick) throws IOException {
    Readings readings = unlimited(quick ? 5 : 100);
    Map<Reader, Integer> throttled = new EnumMap<>(Reader.class);
    for (Reader reader : Reader.values()) {
      throttled.put(reader, atRealRates(reader));
    }
    return List.of(
        new Section(
            id(),
            "Reading in bulk",
            note(readings),
            List.of("who reads", "calls", "ms", "MB allocated", "throttled at ECS's rates"),
            rows(readings, throttled),
            budgets(readings, throttled)));
  }

  private static List<List<Object>> rows(Readings readings, Map<Reader, Integer> throttled) {
    List<List<Object>> rows = new ArrayList<>();
    throttled.forEach(
        (reader, refused) ->
            rows.add(
                List.of(
                    reader.title(),
                    readings.calls(reader),
                    readings.seconds(reader) * 1000,
                    readings.megabytes(reader),
                    refused)));
    return rows;
  }

  private static List<Budget> budgets(Readings readings, Map<Reader, Integer> throttled) {
    return List.of(
        new Budget("calls, ours / ideal", readings.calls(Reader.OURS) / IDEAL, 1.05),
        new Budget(
            "time, ours / pool of threads by hand",
            readings.ratios(Reader.OURS, Reader.POOL).median(),
            1.05),
        new Budget(
            "calls throttled at ECS's rates", throttled.getOrDefault(Reader.OURS, TASKS), 0));
  }

  private static String note(Readings readings) {
    Spread ratios = readings.ratios(Reader.OURS, Reader.POOL);
    return "10,000 tasks described over HTTP on loopback; the simulator is a process of its own. Each"
        + " reader makes its threads anew and gives all tasks. Medians of %d rounds, each in an order"
            .formatted(readings.rounds())
        + " of its own. Times are compared within each round: half of all ratios, ours / pool, lie"
        + " from %.2f to %.2f, and their median is the one below. The last column: the same once more,"
            .formatted(ratios.lowerQuartile(), ratios.upperQuartile())
        + " with a simulator that throttles as ECS does.";
  }

  private static Readings unlimited(int rounds) throws IOException {
    Readings readings = new Readings();
    Random random = new Random(rounds);
    Traffic traffic = new Traffic();
    try (Server server = Server.start(TASKS, "off");
        EcsClient client = server.client(traffic)) {
      List<String> tasks = tasks(client);
      List<Reader> order = new ArrayList<>(List.of(Reader.values()));
      for (int round = -rounds / 2; round < rounds; round++) {
        Collections.shuffle(order, random);
        for (Reader reader : order) {
          int before = traffic.calls();
          Reading reading = Reading.of(reader, client, tasks);
          if (round >= 0) {
            readings.add(reader, reading, traffic.calls() - before);
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
      var unused = Reading.of(reader, client, tasks(lister));
      return traffic.throttled();
    }
  }

  private static List<String> tasks(EcsClient client) {
    return client.listTasksPaginator(list -> list.cluster(Server.CLUSTER)).taskArns().stream()
        .toList();
  }
}
