package io.github.fluentecs.core.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact decimal percentage. Equality ignores the scale of the decimal. A value outside the range
 * of an operation is accepted here and reported by the rules. Immutable and thread-safe.
 */
public final class Percent {
  private static final int HUNDREDTHS = 2;

  private final BigDecimal value;

  private Percent(BigDecimal value) {
    this.value = Objects.requireNonNull(value, "value");
  }

  /**
   * Makes a percentage.
   *
   * @param value a whole number, 100 meaning all
   * @return the percentage
   */
  public static Percent of(long value) {
    return new Percent(BigDecimal.valueOf(value));
  }

  /**
   * Makes a percentage from the shortest decimal that prints like the given number: 33.3 is exactly
   * 33.3.
   *
   * @param value 100 meaning all
   * @return the percentage
   * @throws IllegalArgumentException for infinity and NaN
   */
  public static Percent of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a percentage must be a finite number; given " + value);
    }
    return new Percent(BigDecimal.valueOf(value));
  }

  /**
   * Makes a percentage.
   *
   * @param value 100 meaning all
   * @return the percentage
   */
  public static Percent of(BigDecimal value) {
    return new Percent(value);
  }

  /**
   * Returns the number.
   *
   * @return 100 meaning all
   */
  public BigDecimal value() {
    return value;
  }

  /**
   * Returns this part of a number, rounded up to a whole.
   *
   * @param whole the number that is 100 percent
   * @return the least whole number that is not below the exact part
   */
  public BigDecimal ceilingOf(long whole) {
    return exactOf(whole).setScale(0, RoundingMode.CEILING);
  }

  /**
   * Returns this part of a number, rounded down to a whole.
   *
   * @param whole the number that is 100 percent
   * @return the greatest whole number that is not above the exact part
   */
  public BigDecimal floorOf(long whole) {
    return exactOf(whole).setScale(0, RoundingMode.FLOOR);
  }

  private BigDecimal exactOf(long whole) {
    return value.multiply(BigDecimal.valueOf(whole)).movePointLeft(HUNDREDTHS);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Percent that && value.compareTo(that.value) == 0;
  }

  @Override
  public int hashCode() {
    return value.stripTrailingZeros().hashCode();
  }

  /** Returns the number and the sign, for example {@code 33.3%}. */
  @Override
  public String toString() {
    return value.toPlainString() + "%";
  }
}
