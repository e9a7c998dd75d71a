package io.github.fluentecs.core.rule.internal;

import io.github.fluentecs.core.rule.Level;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.value.internal.WholeUnits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the durations of a command that its request carries rounded up to whole units. Not
 * thread-safe; one object for each command.
 */
public final class RoundedDurations {
  private final String operation;
  private final List<Violation> advice = new ArrayList<>(0);

  private RoundedDurations(String operation) {
    this.operation = operation;
  }

  /**
   * Starts with none.
   *
   * @param operation the operation's wire name
   * @return an object that has found nothing yet
   */
  public static RoundedDurations of(String operation) {
    return new RoundedDurations(operation);
  }

  /**
   * Adds a duration that is sent in minutes; an absent one passes.
   *
   * @param path the member of the request
   * @param given the duration
   * @return this object
   */
  public RoundedDurations minutes(String path, Optional<Duration> given) {
    given
        .filter(time -> time.toSecondsPart() != 0 || time.toNanosPart() != 0)
        .ifPresent(time -> add(path, time, WholeUnits.minutes(time), "minutes"));
    return this;
  }

  /**
   * Adds a duration that is sent in seconds; an absent one passes.
   *
   * @param path the member of the request
   * @param given the duration
   * @return this object
   */
  public RoundedDurations seconds(String path, Optional<Duration> given) {
    given
        .filter(time -> time.toNanosPart() != 0)
        .ifPresent(time -> add(path, time, WholeUnits.seconds(time), "seconds"));
    return this;
  }

  private void add(String path, Duration given, int sent, String unit) {
    advice.add(
        new Violation(
            operation + "/" + path.replaceAll("\\[\\d+]", "") + "/whole",
            Level.ADVICE,
            operation,
            path,
            given.toString(),
            "whole " + unit,
            "ECS gets " + sent + " " + unit + ": give whole " + unit + " if that is too long."));
  }

  /**
   * Returns the advice on the durations that were not whole.
   *
   * @return one advice for each, in order
   */
  public List<Violation> advice() {
    return List.copyOf(advice);
  }
}
