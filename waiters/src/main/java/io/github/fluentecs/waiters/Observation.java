package io.github.fluentecs.waiters;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of one poll: the resource, or that ECS does not know it. Immutable and thread-safe.
 *
 * @param <S> the typed view of the resource
 */
public final class Observation<S> {
  private final @Nullable S value;
  private final @Nullable S before;

  private Observation(@Nullable S value, @Nullable S before) {
    this.value = value;
    this.before = before;
  }

  /**
   * Makes the observation that the resource exists.
   *
   * @param <S> the typed view
   * @param value the resource
   * @return the observation
   */
  public static <S> Observation<S> of(S value) {
    return new Observation<>(Objects.requireNonNull(value, "value"), null);
  }

  /**
   * Makes the observation that ECS does not know the resource, and that it was never seen.
   *
   * @param <S> the typed view
   * @return the observation
   */
  public static <S> Observation<S> missing() {
    return new Observation<>(null, null);
  }

  /**
   * Makes the observation that ECS does not know the resource any more.
   *
   * @param <S> the typed view
   * @param before the resource as it was seen last
   * @return the observation
   */
  public static <S> Observation<S> gone(S before) {
    return new Observation<>(null, Objects.requireNonNull(before, "before"));
  }

  /**
   * Returns the resource.
   *
   * @return empty when ECS does not know it
   */
  public Optional<S> value() {
    return Optional.ofNullable(value);
  }

  /**
   * Returns the last state of a resource that is gone.
   *
   * @return empty when the resource exists, or was never observed
   */
  public Optional<S> before() {
    return Optional.ofNullable(before);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Observation<?> that
        && Objects.equals(value, that.value)
        && Objects.equals(before, that.before);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, before);
  }

  /** Returns the resource's text, or {@code MISSING}. */
  @Override
  public String toString() {
    return value == null ? "MISSING" : value.toString();
  }
}
