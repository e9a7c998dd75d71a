package io.github.fluentecs.waiters.internal.state;

import java.time.Duration;

/** Formats durations for messages, for example {@code 1m 30s} or {@code 0.25s}. */
public final class DurationText {
  private DurationText() {}

  public static String of(Duration time) {
    String text = "";
    if (time.toMinutes() > 0) {
      text = (time.toHours() > 0 ? time.toHours() + "h " : "") + time.toMinutesPart() + "m ";
    }
    String millis = time.toMillisPart() == 0 ? "" : decimals(time.toMillisPart());
    return text + time.toSecondsPart() + millis + "s";
  }

  private static String decimals(int millis) {
    return "." + Integer.toString(1000 + millis).substring(1).replaceAll("0+$", "");
  }
}
