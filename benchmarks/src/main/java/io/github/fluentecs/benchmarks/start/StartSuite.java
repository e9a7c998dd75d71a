package io.github.fluentecs.benchmarks.start;

import io.github.fluentecs.benchmarks.report.Median;
import io.github.fluentecs.benchmarks.report.Section;
import io.github.fluentecs.benchmarks.report.Section.Budget;
import io.github.fluentecs.benchmarks.report.Suite;
import io.github.fluentecs.benchmarks.server.Server;
import io.github.fluentecs.benchmarks.waiting.Traffic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Small programs, from the start of the JVM to its end. */
public final class StartSuite implements Suite {
  private static final Program RAW = Program.of("Java, raw SDK", RawProgram.class);
  private static final Program OURS = Program.of("Java, ours", OurProgram.class);
  private static final String SCRIPTS = System.getProperty("start.scripts", "benchmarks/scripts");

  private static final Program GROOVY =
      new Program(
          "Groovy script, ours",
          List.of(),
          List.of("groovy.ui.GroovyMain", SCRIPTS + "/describe.groovy"));

  private static final Program KOTLIN =
      new Program(
          "Kotlin script, ours",
          List.of(),
          List.of(
              "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
              "-cp",
              ClassPath.JARS,
              "-script",
              SCRIPTS + "/describe.kts",
              "--"));

  @Override
  public String id() {
    return "start";
  }

  @Override
  public List<Section> run(boolean quick) throws IOException {
    Map<Program, List<Double>> times = new LinkedHashMap<>();
    try (Server server = Server.start(1, "off")) {
      Map<String, String> environment =
          Map.of(
              "AWS_ENDPOINT_URL_ECS", server.endpoint().toString(),
              "AWS_REGION", "us-east-1",
              "AWS_ACCESS_KEY_ID", "key",
              "AWS_SECRET_ACCESS_KEY", "secret");
      String task = task(server);
      for (int round = -1; round < (quick ? 3 : 15); round++) {
        for (Program program : List.of(RAW, OURS)) {
          add(times, program, program.run(task, environment), round);
        }
      }
      for (int round = -1; round < (quick ? 1 : 5); round++) {
        for (Program program : List.of(GROOVY, KOTLIN)) {
          add(times, program, program.run(task, environment), round);
        }
      }
      runPrepared(times, task, environment, quick ? 1 : 7);
    }
    return List.of(section(times));
  }

  /** With the classes that a first run left behind. */
  private static void runPrepared(
      Map<Program, List<Double>> times, String task, Map<String, String> environment, int rounds)
      throws IOException {
    List<Program> programs = new ArrayList<>();
    for (Recipe recipe : Recipe.ofThisJvm()) {
      for (Program program : List.of(RAW, OURS)) {
        programs.addAll(recipe.prepare(program, task, environment));
      }
    }
    for (int round = -1; round < rounds; round++) {
      for (Program program : programs) {
        add(times, program, program.run(task, environment), round);
      }
    }
  }

  private static void add(
      Map<Program, List<Double>> times, Program program, double seconds, int round) {
    if (round >= 0) {
      times.computeIfAbsent(program, key -> new ArrayList<>()).add(seconds * 1000);
    }
  }

  private static String task(Server server) {
    try (EcsClient client = server.client(new Traffic())) {
      return client.listTasks(list -> list.cluster(Server.CLUSTER)).taskArns().get(0);
    }
  }

  private static Section section(Map<Program, List<Double>> times) {
    List<List<Object>> rows = new ArrayList<>();
    times.forEach(
        (program, taken) ->
            rows.add(List.of(program.title(), least(taken), median(taken), taken.size())));
    double more = median(times.get(OURS)) - median(times.get(RAW));
    return new Section(
        "start",
        "Cold start",
        "A program that describes one task over HTTP on loopback, from the start of the JVM to its"
            + " end, with the SDK's default HTTP client. Programs take turns. AppCDS and AOT cache:"
            + " with the classes that a first run left behind; C1: with `-XX:TieredStopAtLevel=1`"
            + " as well. [How to start quickly](startup.md) has the commands.",
        List.of("program", "least, ms", "median, ms", "runs"),
        rows,
        List.of(new Budget("median, ours - raw, ms", more, 25)));
  }

  private static double least(List<Double> taken) {
    return taken.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  private static double median(@Nullable List<Double> taken) {
    if (taken == null) {
      throw new IllegalStateException("nothing measured");
    }
    return Median.of(taken.stream().mapToDouble(Double::doubleValue));
  }
}
