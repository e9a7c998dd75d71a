package io.github.fluentecs.core.capacity;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The least and the greatest value of an instance's property, both included. Immutable and
 * thread-safe.
 *
 * @param <N> Integer, or Double where ECS takes fractions
 * @param min the least; absent means no bound
 * @param max the greatest; absent means no bound
 */
public record Range<N extends Number>(Optional<N> min, Optional<N> max) {
  /**
   * Checks that no value is null.
   *
   * @param min the least
   * @param max the greatest
   */
  public Range {
    Objects.requireNonNull(min, "min");
    Objects.requireNonNull(max, "max");
  }

  /**
   * Bounds a property below.
   *
   * @param <N> Integer or Double
   * @param min the least
   * @return the range
   */
  public static <N extends Number> Range<N> atLeast(N min) {
    return new Range<>(Optional.of(Objects.requireNonNull(min, "min")), Optional.empty());
  }

  /**
   * Bounds a property above.
   *
   * @param <N> Integer or Double
   * @param max the greatest
   * @return the range
   */
  public static <N extends Number> Range<N> atMost(N max) {
    return new Range<>(Optional.empty(), Optional.of(Objects.requireNonNull(max, "max")));
  }

  /**
   * Bounds a property on both sides.
   *
   * @param <N> Integer or Double
   * @param min the least
   * @param max the greatest
   * @return the range
   */
  public static <N extends Number> Range<N> between(N min, N max) {
    return new Range<>(
        Optional.of(Objects.requireNonNull(min, "min")),
        Optional.of(Objects.requireNonNull(max, "max")));
  }

  static <N extends Number> Range<N> any() {
    return new Range<>(Optional.empty(), Optional.empty());
  }

  static <S, N extends Number> Optional<Range<N>> of(
      @Nullable S sdk, Function<S, @Nullable N> min, Function<S, @Nullable N> max) {
    return sdk == null
        ? Optional.empty()
        : Optional.of(
            new Range<>(Optional.ofNullable(min.apply(sdk)), Optional.ofNullable(max.apply(sdk))));
  }

  @Nullable N minOrNull() {
    return min.orElse(null);
  }

  @Nullable N maxOrNull() {
    return max.orElse(null);
  }
}
