package io.github.fluentecs.waiters.console;

import io.github.fluentecs.waiters.Progress;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Prints the progress of waits: {@code wait.onProgress(console())}. On a terminal it draws a table
 * that is renewed in place, with the latest events, stopped tasks and causes beneath; elsewhere,
 * such as in a build's log, it prints a line for each change.
 *
 * <p>It shows what {@link Progress} carries and nothing else, so no secret; control characters in
 * texts of ECS are left out. One console takes any number of waits at once; {@link
 * io.github.fluentecs.waiters.Wait#named} distinguishes them. When nothing more can be printed, it
 * falls silent. Thread-safe.
 */
public final class Console implements Consumer<Progress> {
  private final Screen screen;
  private boolean broken;

  private Console(Screen screen) {
    this.screen = screen;
  }

  /**
   * Draws on {@code System.out}, as it is at each printing: live where the process has a terminal,
   * as wide as {@code COLUMNS} says or 80 columns, in colours unless {@code NO_COLOR} is set; plain
   * elsewhere.
   *
   * @return a new console
   */
  public static Console console() {
    Terminal terminal = Terminal.ofSystem();
    if (!terminal.isInteractive()) {
      return plain(new StandardOutput());
    }
    return terminal.hasColours()
        ? coloured(new StandardOutput(), terminal.columns())
        : live(new StandardOutput(), terminal.columns());
  }

  /**
   * Draws a table that is renewed in place by ANSI escape sequences.
   *
   * @param out where to draw; flushed after each drawing if it can be
   * @param columns the width of the terminal; longer lines are cut
   * @return a new console
   * @throws IllegalArgumentException for less than 20 columns
   */
  public static Console live(Appendable out, int columns) {
    return live(out, columns, false);
  }

  /**
   * Draws as {@link #live} does, in colours, and with a bar for each service: how many of its
   * desired tasks run in its primary deployment.
   *
   * @param out where to draw; flushed after each drawing if it can be
   * @param columns the width of the terminal; longer lines are cut
   * @return a new console
   * @throws IllegalArgumentException for less than 20 columns
   */
  public static Console coloured(Appendable out, int columns) {
    return live(out, columns, true);
  }

  private static Console live(Appendable out, int columns, boolean inColour) {
    Objects.requireNonNull(out, "out");
    if (columns < Terminal.NARROWEST) {
      throw new IllegalArgumentException(
          "columns is " + columns + "; give " + Terminal.NARROWEST + " or more");
    }
    return new Console(new LiveScreen(out, columns, inColour));
  }

  /**
   * Prints a line for each change.
   *
   * @param out where to print; flushed after each change if it can be
   * @return a new console
   */
  public static Console plain(Appendable out) {
    return new Console(new PlainScreen(Objects.requireNonNull(out, "out")));
  }

  /**
   * Shows what happened.
   *
   * @param progress what happened
   */
  @Override
  public synchronized void accept(Progress progress) {
    Objects.requireNonNull(progress, "progress");
    if (!broken) {
      try {
        screen.show(progress);
      } catch (IOException e) {
        broken = true;
      }
    }
  }
}
