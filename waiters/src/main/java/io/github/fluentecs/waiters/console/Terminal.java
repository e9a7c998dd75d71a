package io.github.fluentecs.waiters.console;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/**
 * What is known of the terminal.
 *
 * @param attached whether input and output are a terminal's
 * @param environment the process's environment
 */
record Terminal(boolean attached, Map<String, String> environment) {
  static final int NARROWEST = 20;
  private static final int USUAL = 80;

  static Terminal ofSystem() {
    return new Terminal(isAttached(), System.getenv());
  }

  /** From JDK 22 on there can be a console without a terminal, which then says so. */
  @SuppressWarnings("SystemConsoleNull") // both ways to say that there is no terminal are checked
  private static boolean isAttached() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException older) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }

  /** Returns whether escape sequences are understood. */
  boolean isInteractive() {
    String kind = environment.getOrDefault("TERM", "");
    boolean known = !kind.isEmpty() && !kind.equals("dumb");
    return attached && (known || environment.containsKey("WT_SESSION"));
  }

  /** Returns whether colours are wanted, as https://no-color.org has it. */
  boolean hasColours() {
    return isInteractive() && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  int columns() {
    try {
      int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", "").trim());
      return columns < NARROWEST ? USUAL : columns;
    } catch (NumberFormatException unset) {
      return USUAL;
    }
  }
}
