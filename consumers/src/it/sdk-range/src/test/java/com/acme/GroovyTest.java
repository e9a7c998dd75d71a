package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.lang.GroovyShell;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Groovy looks at all methods of a class before it calls one. */
class GroovyTest {
  @Test
  void script_overBuilders_describesCommands() throws IOException {
    try (Reader script =
        new InputStreamReader(
            GroovyTest.class.getResourceAsStream("/builders.groovy"), StandardCharsets.UTF_8)) {
      assertThat((String) new GroovyShell().evaluate(script, "builders.groovy"))
          .contains("aws ecs run-task", "aws ecs update-service", "aws ecs list-tasks")
          .doesNotContain("42");
    }
  }
}
