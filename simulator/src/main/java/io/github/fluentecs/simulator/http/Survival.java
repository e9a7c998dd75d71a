package io.github.fluentecs.simulator.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** For threads that have to go on whatever happens. */
final class Survival {
  private Survival() {}

  /** Logs what was thrown, unless even that fails, as it does without memory. */
  static void log(Logger log, Level level, String message, Throwable thrown) {
    try {
      log.log(level, message, thrown);
    } catch (Throwable e) {
      // There is nothing left to tell it by.
    }
  }
}
