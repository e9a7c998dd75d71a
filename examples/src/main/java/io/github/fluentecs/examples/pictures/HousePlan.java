package io.github.fluentecs.examples.pictures;

import io.github.fluentecs.examples.pictures.Drawing.Box;
import io.github.fluentecs.examples.pictures.Modules.Module;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The modules, each above what it needs. */
final class HousePlan {
  private static final double WIDTH = 224;
  private static final double HEIGHT = 82;
  private static final double COLUMN = 250;
  private static final double ROW = 140;

  /** How far to the right they stand, in columns. */
  private static final Map<String, Double> COLUMNS =
      Map.ofEntries(
          Map.entry(Modules.SDK, 3.3),
          Map.entry("fluent-ecs-core", 2.3),
          Map.entry("fluent-ecs-simulator", 5.0),
          Map.entry("fluent-ecs-dsl", 3.5),
          Map.entry("fluent-ecs-waiters", 1.5),
          Map.entry("fluent-ecs-workflows", 0.0),
          Map.entry("fluent-ecs", 3.5),
          Map.entry("fluent-ecs-aws", 0.0),
          Map.entry("fluent-ecs-micrometer", 1.0),
          Map.entry("fluent-ecs-sqs", 2.0),
          Map.entry("fluent-ecs-temporal", 3.0),
          Map.entry("fluent-ecs-kotlin", 4.0),
          Map.entry("fluent-ecs-spring-boot", 5.0));

  private final Modules modules;
  private final int top;
  private final Drawing drawing = new Drawing();

  private HousePlan(Modules modules) {
    this.modules = modules;
    this.top = modules.all().keySet().stream().mapToInt(modules::storey).max().orElse(0);
  }

  static String draw() throws IOException {
    return new HousePlan(Modules.read()).drawn();
  }

  private String drawn() {
    drawing.box(
        place(Modules.SDK), "#fdf0d0", "AWS SDK for Java v2", List.of("EcsClient, EcsAsyncClient"));
    modules.all().forEach(this::draw);
    double y = 30 + (top + 1) * ROW - 24;
    drawing.text(
        20,
        y,
        "start",
        "small",
        "An arrow leads to what a module needs, a dashed one to what it works with if it is there; what"
            + " follows from other arrows is left out.");
    return drawing.finish(5 * COLUMN + WIDTH + 40, y + 16);
  }

  private void draw(String name, Module module) {
    drawing.box(place(name), "#d8e7fa", name, Drawing.wrapped(module.told(), 35));
    for (String needed : modules.direct(name)) {
      drawing.down(place(name), place(needed), false);
    }
    for (String taken : module.takes()) {
      drawing.down(place(name), place(taken), true);
    }
  }

  private Box place(String name) {
    Double column = COLUMNS.get(name);
    if (column == null) {
      throw new IllegalStateException(name + " has no place in the picture");
    }
    int row = top - modules.storey(name);
    return new Box(20 + column * COLUMN, 20 + row * ROW, WIDTH, HEIGHT);
  }
}
