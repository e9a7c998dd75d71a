package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The number of failed tasks at which the circuit breaker fails a deployment: a count, or a
 * percentage of the desired count, with or without bounds. Immutable and thread-safe.
 */
public sealed interface Threshold {
  /** The smallest threshold of a bounded percentage. */
  int LEAST = 3;

  /** The greatest threshold of a bounded percentage. */
  int GREATEST = 200;

  /**
   * Computes the number of failures at which the circuit breaker trips. Exact; percentages are
   * rounded up.
   *
   * @param desiredCount the service's desired count
   * @return the number of failed tasks
   */
  int failures(int desiredCount);

  /**
   * Returns the kind as ECS spells it.
   *
   * @return COUNT, BOUNDED_PERCENT or UNBOUNDED_PERCENT
   */
  String type();

  /**
   * Returns the number.
   *
   * @return a number of failures, or a whole percentage
   */
  int value();

  /**
   * Returns the default of ECS.
   *
   * @return half of the desired count, bounded
   */
  static Threshold ofDefaults() {
    return boundedPercent(50);
  }

  /**
   * Sets a percentage of the desired count, at least 3 and at most 200 failures.
   *
   * @param percent a whole percentage
   * @return the threshold
   */
  static Threshold boundedPercent(int percent) {
    return new BoundedPercent(percent);
  }

  /**
   * Sets a percentage of the desired count, without bounds.
   *
   * @param percent a whole percentage
   * @return the threshold
   */
  static Threshold unboundedPercent(int percent) {
    return new UnboundedPercent(percent);
  }

  /**
   * Sets a number of failures.
   *
   * @param failures the number
   * @return the threshold
   */
  static Threshold count(int failures) {
    return new Count(failures);
  }

  /**
   * A percentage of the desired count, bounded to 3 to 200 failures.
   *
   * @param percent a whole percentage
   */
  record BoundedPercent(int percent) implements Threshold {
    @Override
    public int failures(int desiredCount) {
      return Math.min(GREATEST, Math.max(LEAST, part(percent, desiredCount)));
    }

    @Override
    public String type() {
      return "BOUNDED_PERCENT";
    }

    @Override
    public int value() {
      return percent;
    }
  }

  /**
   * A percentage of the desired count.
   *
   * @param percent a whole percentage
   */
  record UnboundedPercent(int percent) implements Threshold {
    @Override
    public int failures(int desiredCount) {
      return part(percent, desiredCount);
    }

    @Override
    public String type() {
      return "UNBOUNDED_PERCENT";
    }

    @Override
    public int value() {
      return percent;
    }
  }

  /**
   * A number of failures.
   *
   * @param failures the number
   */
  record Count(int failures) implements Threshold {
    @Override
    public int failures(int desiredCount) {
      return failures;
    }

    @Override
    public String type() {
      return "COUNT";
    }

    @Override
    public int value() {
      return failures;
    }
  }

  /**
   * Copies the SDK's model, which an older SDK does not have.
   *
   * @param sdk the model, or null
   * @return the threshold; empty for null, and for a type that the library does not know
   */
  static Optional<Threshold> ofNullable(@Nullable Object sdk) {
    if (!(sdk instanceof SdkPojo model)
        || !(SdkMembers.read(model, "value") instanceof Integer value)) {
      return Optional.empty();
    }
    return switch (SdkMembers.text(model, "type").orElse("")) {
      case "BOUNDED_PERCENT" -> Optional.of(boundedPercent(value));
      case "UNBOUNDED_PERCENT" -> Optional.of(unboundedPercent(value));
      case "COUNT" -> Optional.of(count(value));
      default -> Optional.empty();
    };
  }

  private static int part(int percent, int desiredCount) {
    BigDecimal part = Percent.of(percent).ceilingOf(desiredCount);
    return part.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValueExact();
  }
}
