package io.github.fluentecs.examples.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.lang.GroovyShell;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The scripts compile and run as they stand, with the compilers of both languages. */
class ScriptsTest {
  private static final Path SCRIPTS = Path.of("scripts");

  private final World world = World.open();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void kotlinScript_onSimulator_runsAndStopsTasks() throws Exception {
    String printed = printedBy(() -> KotlinScripts.run(SCRIPTS.resolve("run-and-stop.main.kts")));

    tellsOfThreeTasks(printed);
  }

  @Test
  void groovyScript_onSimulator_runsAndStopsTasks() throws Exception {
    System.setProperty("groovy.grape.enable", "false");

    String printed =
        printedBy(
            () -> new GroovyShell().evaluate(SCRIPTS.resolve("run-and-stop.groovy").toFile()));

    tellsOfThreeTasks(printed);
  }

  private static void tellsOfThreeTasks(String printed) {
    assertThat(printed)
        .contains("aws ecs run-task")
        .contains("--task-definition worker:7")
        .contains("3 tasks run")
        .contains("3 tasks have stopped")
        .doesNotContain("42");
  }

  /** What a script does. */
  private interface Script {
    void run() throws Exception;
  }

  private static String printedBy(Script script) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      script.run();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
