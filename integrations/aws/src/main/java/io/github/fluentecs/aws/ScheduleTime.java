package io.github.fluentecs.aws;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;

/** When EventBridge Scheduler runs something. Immutable and thread-safe. */
public final class ScheduleTime {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final int CRON_FIELDS = 6;

  private final String expression;
  private final Optional<ZoneId> zone;

  private ScheduleTime(String expression, Optional<ZoneId> zone) {
    this.expression = expression;
    this.zone = zone;
  }

  /**
   * Once.
   *
   * @param time the local time; parts of a second are dropped
   * @param zone the time zone of {@code time}
   * @return the time
   */
  public static ScheduleTime at(LocalDateTime time, ZoneId zone) {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(zone, "zone");
    return new ScheduleTime("at(" + SECONDS.format(time) + ")", Optional.of(zone));
  }

  /**
   * At a fixed distance, from the creation of the schedule on.
   *
   * @param distance whole minutes, at least one
   * @return the time
   * @throws IllegalArgumentException for another distance
   */
  public static ScheduleTime every(Duration distance) {
    Objects.requireNonNull(distance, "distance");
    long minutes = distance.toMinutes();
    if (minutes < 1 || !distance.equals(Duration.ofMinutes(minutes))) {
      throw new IllegalArgumentException(
          "distance: given " + distance + "; allowed whole minutes, at least one");
    }
    return new ScheduleTime("rate(" + rate(minutes) + ")", Optional.empty());
  }

  private static String rate(long minutes) {
    if (minutes % Duration.ofDays(1).toMinutes() == 0) {
      return counted(minutes / Duration.ofDays(1).toMinutes(), "day");
    }
    return minutes % Duration.ofHours(1).toMinutes() == 0
        ? counted(minutes / Duration.ofHours(1).toMinutes(), "hour")
        : counted(minutes, "minute");
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  /**
   * By a cron expression of AWS: minutes, hours, day of month, month, day of week, year.
   *
   * @param fields the six fields, for example {@code 0 2 * * ? *}
   * @param zone the time zone in which it is read
   * @return the time
   * @throws IllegalArgumentException for another number of fields
   */
  public static ScheduleTime cron(String fields, ZoneId zone) {
    Objects.requireNonNull(fields, "fields");
    Objects.requireNonNull(zone, "zone");
    String clean = fields.trim();
    if (clean.split("\\s+").length != CRON_FIELDS) {
      throw new IllegalArgumentException(
          "fields: given '" + fields + "'; a cron expression of AWS has six, the last for years");
    }
    return new ScheduleTime("cron(" + clean + ")", Optional.of(zone));
  }

  /**
   * Returns the expression.
   *
   * @return as the service takes it
   */
  public String expression() {
    return expression;
  }

  /**
   * Returns the time zone.
   *
   * @return the zone; empty for a fixed distance
   */
  public Optional<ZoneId> zone() {
    return zone;
  }

  /** Returns the expression and the zone. */
  @Override
  public String toString() {
    return expression + zone.map(each -> " " + each).orElse("");
  }
}
