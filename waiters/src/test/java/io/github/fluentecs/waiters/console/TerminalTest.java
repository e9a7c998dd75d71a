package io.github.fluentecs.waiters.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  @ParameterizedTest
  @CsvSource({
    "true, xterm-256color, true",
    "true, dumb, false",
    "true, '', false",
    "false, xterm, false"
  })
  void isInteractive_needsATerminalThatUnderstands(
      boolean attached, String term, boolean expected) {
    assertThat(new Terminal(attached, Map.of("TERM", term)).isInteractive()).isEqualTo(expected);
  }

  @Test
  void isInteractive_windowsTerminal_needsNoTerm() {
    assertThat(new Terminal(true, Map.of("WT_SESSION", "1")).isInteractive()).isTrue();
    assertThat(new Terminal(true, Map.of()).isInteractive()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"120, 120", "' 100 ', 100", "20, 20", "19, 80", "-5, 80", "wide, 80", "'', 80"})
  void columns_areThoseOfTheEnvironment(String columns, int expected) {
    assertThat(new Terminal(true, Map.of("COLUMNS", columns)).columns()).isEqualTo(expected);
    assertThat(new Terminal(true, Map.of()).columns()).isEqualTo(80);
  }

  @Test
  void hasColours_unlessTheyAreUnwanted() {
    Map<String, String> xterm = Map.of("TERM", "xterm");

    assertThat(new Terminal(true, xterm).hasColours()).isTrue();
    assertThat(new Terminal(false, xterm).hasColours()).isFalse();
    assertThat(new Terminal(true, Map.of("TERM", "xterm", "NO_COLOR", "1")).hasColours()).isFalse();
  }

  @Test
  void ofSystem_always_isKnown() {
    assertThat(Terminal.ofSystem().columns()).isGreaterThanOrEqualTo(Terminal.NARROWEST);
    assertThat(Console.console()).isNotNull();
  }

  @Test
  void live_tooNarrow_isMisuse() {
    assertThatThrownBy(() -> Console.live(new StringBuilder(), 19))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("columns is 19; give 20 or more");
  }
}
