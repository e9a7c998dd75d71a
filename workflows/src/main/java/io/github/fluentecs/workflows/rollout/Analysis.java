package io.github.fluentecs.workflows.rollout;

import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks again and again whether it is well, and decides by how often it was: the value of a gate.
 *
 * <p>It asks at once, and then at an interval, until it was told {@link #times} times that it is
 * well or not. It has failed as soon as more were not than {@link #failures} allows. A reading that
 * is {@linkplain Reading#inconclusive inconclusive} counts neither way and is asked for again; when
 * more in a row are than {@link #inconclusive} allows, the whole is inconclusive, and the
 * deployment is rolled back, unless {@link #whenInconclusive} says otherwise. A function that
 * throws an exception is inconclusive. Immutable and thread-safe.
 */
public final class Analysis {
  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final int IN_A_ROW = 3;

  private final String name;
  private final Supplier<Reading> reading;
  private final Duration interval;
  private final Limits limits;
  private final GateAction whenInconclusive;

  /**
   * How often what is told, and tolerated.
   *
   * @param times how many readings decide
   * @param failures how many of them may be not well
   * @param inconclusive how many in a row may tell nothing
   */
  private record Limits(int times, int failures, int inconclusive) {
    Limits {
      if (times < 1) {
        throw new IllegalArgumentException("times: given " + times + "; allowed is 1 or more");
      }
      requireNotNegative("failures", failures);
      requireNotNegative("inconclusive", inconclusive);
    }

    private static void requireNotNegative(String name, int number) {
      if (number < 0) {
        throw new IllegalArgumentException(name + ": given " + number + "; allowed is 0 or more");
      }
    }
  }

  private Analysis(
      String name,
      Supplier<Reading> reading,
      Duration interval,
      Limits limits,
      GateAction whenInconclusive) {
    this.name = Objects.requireNonNull(name, "name");
    this.reading = reading;
    this.interval = interval;
    this.limits = limits;
    this.whenInconclusive = whenInconclusive;
  }

  /**
   * Analyses what a check says: asked once, and well when it returns true.
   *
   * @param name what is asked, for reports and messages
   * @param check may block; called on {@link io.github.fluentecs.waiters.WaiterSettings#callsOn()}
   * @return the analysis
   */
  public static Analysis analysis(String name, BooleanSupplier check) {
    Objects.requireNonNull(check, "check");
    return analysisOf(
        name, () -> check.getAsBoolean() ? Reading.passed("true") : Reading.failed("false"));
  }

  /**
   * Analyses a number, which reports keep: {@code analysis("error rate", () -> errorRate(), rate ->
   * rate < 0.01)}. {@link Double#NaN} is inconclusive, since there are no data.
   *
   * @param name what is asked, for reports and messages
   * @param value may block; called on {@link io.github.fluentecs.waiters.WaiterSettings#callsOn()}
   * @param accepted is true of a value that is well
   * @return the analysis
   */
  public static Analysis analysis(String name, DoubleSupplier value, DoublePredicate accepted) {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(accepted, "accepted");
    return analysisOf(name, () -> read(value.getAsDouble(), accepted));
  }

  private static Reading read(double value, DoublePredicate accepted) {
    if (Double.isNaN(value)) {
      return Reading.inconclusive("no data");
    }
    String text = Double.toString(value);
    return accepted.test(value) ? Reading.passed(text) : Reading.failed(text);
  }

  /**
   * Analyses readings, which can be inconclusive.
   *
   * @param name what is asked, for reports and messages
   * @param reading may block; called on {@link
   *     io.github.fluentecs.waiters.WaiterSettings#callsOn()}
   * @return the analysis
   */
  public static Analysis analysisOf(String name, Supplier<Reading> reading) {
    Objects.requireNonNull(reading, "reading");
    return new Analysis(name, reading, INTERVAL, new Limits(1, 0, IN_A_ROW), GateAction.ROLLBACK);
  }

  /**
   * Sets the time between a reading and the next.
   *
   * @param time by default a minute
   * @return a copy
   * @throws IllegalArgumentException unless it is positive
   */
  public Analysis every(Duration time) {
    if (Objects.requireNonNull(time, "time").isNegative() || time.isZero()) {
      throw new IllegalArgumentException("time: given " + time + "; allowed is more than zero");
    }
    return new Analysis(name, reading, time, limits, whenInconclusive);
  }

  /**
   * Sets how many readings decide.
   *
   * @param number 1 or more; by default 1
   * @return a copy
   */
  public Analysis times(int number) {
    return with(new Limits(number, limits.failures, limits.inconclusive));
  }

  /**
   * Sets how many readings may be not well: with {@code failures(2)} the third one fails.
   *
   * @param number 0 or more; by default 0
   * @return a copy
   */
  public Analysis failures(int number) {
    return with(new Limits(limits.times, number, limits.inconclusive));
  }

  /**
   * Sets how many readings in a row may tell nothing.
   *
   * @param number 0 or more; by default 3
   * @return a copy
   */
  public Analysis inconclusive(int number) {
    return with(new Limits(limits.times, limits.failures, number));
  }

  /**
   * Sets what follows when the analysis is inconclusive.
   *
   * @param action by default {@link GateAction#ROLLBACK}
   * @return a copy
   */
  public Analysis whenInconclusive(GateAction action) {
    Objects.requireNonNull(action, "action");
    return new Analysis(name, reading, interval, limits, action);
  }

  private Analysis with(Limits others) {
    return new Analysis(name, reading, interval, others, whenInconclusive);
  }

  /** Waits for the end of the analysis. */
  Wait<AnalysisResult> result() {
    return after(List.of());
  }

  /** Returns what a gate does after such an end. */
  GateAction action(AnalysisResult result) {
    return switch (result.verdict()) {
      case PASSED -> GateAction.PROCEED;
      case FAILED -> GateAction.ROLLBACK;
      case INCONCLUSIVE -> whenInconclusive;
    };
  }

  private Wait<AnalysisResult> after(List<Measurement> earlier) {
    return Waits.calling(name, this::read)
        .then(told -> Waits.now().map(at -> new Measurement(at, told)))
        .then(
            measured -> {
              List<Measurement> all = new ArrayList<>(earlier);
              all.add(measured);
              Reading.Kind verdict = verdict(all);
              return verdict == null
                  ? Waits.delay(interval).then(over -> after(all))
                  : Waits.met(new AnalysisResult(name, verdict, all));
            });
  }

  /** Who is asked may be away for a while; that says nothing about the deployment. */
  private Reading read() {
    try {
      return reading.get();
    } catch (RuntimeException e) {
      return Reading.inconclusive(e.toString());
    }
  }

  private Reading.@Nullable Kind verdict(List<Measurement> all) {
    int passed = 0;
    int failed = 0;
    int inARow = 0;
    for (Measurement measured : all) {
      Reading.Kind kind = measured.reading().kind();
      passed += kind == Reading.Kind.PASSED ? 1 : 0;
      failed += kind == Reading.Kind.FAILED ? 1 : 0;
      inARow = kind == Reading.Kind.INCONCLUSIVE ? inARow + 1 : 0;
    }
    if (failed > limits.failures) {
      return Reading.Kind.FAILED;
    }
    if (inARow > limits.inconclusive) {
      return Reading.Kind.INCONCLUSIVE;
    }
    return passed + failed >= limits.times ? Reading.Kind.PASSED : null;
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
