package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A page of the documentation that is generated from the code.
 *
 * @param name the file's name
 * @param test the test that holds the page, and writes it
 * @param property the system property that makes the test write it
 * @param text the page, given the command that writes it
 */
record GeneratedPage(String name, Class<?> test, String property, Function<String, String> text) {

  /** Returns the page as the code says it. */
  String expected() {
    return text.apply(command());
  }

  /** Fails if the page in the documentation is another one; first writes it, if that is wanted. */
  void assertIsNotStale() throws IOException {
    Path page = Path.of("..", "docs", name);
    if (Boolean.getBoolean(property)) {
      Files.writeString(page, expected());
    }
    assertThat(Files.readString(page))
        .as("docs/%s is stale; write it anew with%n%n    %s%n", name, command())
        .isEqualTo(expected());
  }

  private String command() {
    return "mvn -pl core -am test -Dtest="
        + test.getSimpleName()
        + " -D"
        + property
        + "=true -Dsurefire.failIfNoSpecifiedTests=false";
  }
}
