package io.github.fluentecs.benchmarks.start;

import io.github.fluentecs.benchmarks.report.Section;
import io.github.fluentecs.benchmarks.report.Section.Budget;
import io.github.fluentecs.benchmarks.report.Suite;
import io.github.fluentecs.benchmarks.server.Server;
import io.github.fluentecs.benchmarks.waiting.Traffic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Small programs, from the start of the JVM to its end. */
public final class StartSuite implements Suite {
  private static final Program RAW = Program.of("Java, raw SDK", RawProgram.class);
  private static final Program OURS = Program.of("Java, ours", OurProgram.class);
  private static final String SCRIPTS = System.getProperty("start.scripts", "benchmarks/scripts");

  private static final Program GROOVY =
      new Program(
          "Groovy", List.of(), List.of("groovy.ui.GroovyMain", SCRIPTS + "/describe.groovy"));

  private static final Program KOTLIN =
      new Program(
          "Kotlin",
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
    Starts starts = new Starts();
    List<Pair> pairs = new ArrayList<>(List.of(new Pair("as it is", RAW, OURS)));
    try (Server server = Server.start(1, "off")) {
      Launcher launcher = new Launcher(task(server), environment(server));
      for (Recipe recipe : Recipe.ofThisJvm()) {
        pairs.addAll(recipe.prepare(RAW, OURS, launcher));
      }
      List<Program> programs = pairs.stream().flatMap(pair -> pair.programs().stream()).toList();
      launcher.run(programs, quick ? 3 : 60, starts);
      launcher.run(List.of(GROOVY, KOTLIN), quick ? 1 : 7, starts);
    }
    return List.of(programs(pairs, starts), scripts(starts));
  }

  private static Map<String, String> environment(Server server) {
    return Map.of(
        "AWS_ENDPOINT_URL_ECS", server.endpoint().toString(),
        "AWS_REGION", "us-east-1",
        "AWS_ACCESS_KEY_ID", "key",
        "AWS_SECRET_ACCESS_KEY", "secret");
  }

  private static String task(Server server) {
    try (EcsClient client = server.client(new Traffic())) {
      return client.listTasks(list -> list.cluster(Server.CLUSTER)).taskArns().get(0);
    }
  }

  private static Section programs(List<Pair> pairs, Starts starts) {
    return new Section(
        "start",
        "Cold start",
        "A Java program that describes one task over HTTP on loopback, from the start of the JVM to"
            + " its end, with the SDK's default HTTP client; ours beside the raw SDK's. All run"
            + " once a round, each round in an order of its own, and times are compared within"
            + " each round: the column after the medians has the median of all differences, the"
            + " next one where half of them lie. AppCDS and AOT cache: with the classes that a"
            + " first run left behind; C1: with `-XX:TieredStopAtLevel=1` as well."
            + " [How to start quickly](startup.md) has the commands.",
        List.of("started", "raw, ms", "ours, ms", "ours - raw, ms", "half of all", "rounds"),
        pairs.stream().map(pair -> pair.row(starts)).toList(),
        List.of(new Budget("ours - raw, ms", starts.more(OURS, RAW).median(), 25)));
  }

  private static Section scripts(Starts starts) {
    return new Section(
        "start-scripts",
        "Cold start of scripts",
        "The same as a script with the library: the compiler of the language starts first.",
        List.of("script", "least, ms", "median, ms", "runs"),
        Stream.of(GROOVY, KOTLIN)
            .map(
                script ->
                    List.<Object>of(
                        script.title(),
                        starts.least(script),
                        starts.median(script),
                        starts.runs(script)))
            .toList(),
        List.of());
  }
}
