package com.acme.modular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs on the module path. */
class StopperTest {
  @Test
  void modules_ofTheLibrary_areNamed() {
    assertEquals("com.acme.modular", Stopper.class.getModule().getName());
    assertEquals("io.github.fluentecs.core", Ecs.class.getModule().getName());
    assertEquals("io.github.fluentecs.waiters", Waiters.class.getModule().getName());
  }

  /** A program of its own resolves only the modules that are required; a test resolves all. */
  @Test
  void main_asProgram_connects() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder program =
        new ProcessBuilder(
            java, "-p", modulePath(), "-m",
            "com.acme.modular/com.acme.modular.Main",
            "http://localhost:1", "prod", "0123456789abcdef");
    program.environment().putAll(
        Map.of("AWS_REGION", "us-east-1", "AWS_ACCESS_KEY_ID", "a", "AWS_SECRET_ACCESS_KEY", "b"));

    String told =
        new String(
            program.redirectErrorStream(true).start().getInputStream().readAllBytes(),
            StandardCharsets.UTF_8);

    assertTrue(told.contains("StopTask (task 0123456789abcdef in cluster prod)"), told);
    assertTrue(told.contains("Connection refused"), told);
  }

  /** Surefire leaves on the class path what the module does not name. */
  private static String modulePath() {
    return System.getProperty("jdk.module.path")
        + File.pathSeparator
        + Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(each -> each.endsWith(".jar") && !each.contains("surefire"))
            .collect(Collectors.joining(File.pathSeparator));
  }
}
