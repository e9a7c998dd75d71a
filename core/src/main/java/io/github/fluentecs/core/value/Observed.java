package io.github.fluentecs.core.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A typed view of an immutable SDK model object. Copies nothing; {@link #sdk()} returns the model.
 * Two views are equal when their models are. Immutable and thread-safe.
 *
 * @param <S> the SDK's model
 */
public abstract class Observed<S> {
  private final S sdk;

  /**
   * Wraps a model object.
   *
   * @param sdk the model
   */
  protected Observed(S sdk) {
    this.sdk = Objects.requireNonNull(sdk, "sdk");
  }

  /**
   * Returns the SDK's model. Its {@code toString} may show secrets, such as environment values of
   * overrides; this view's does not.
   *
   * @return the model
   */
  public final S sdk() {
    return sdk;
  }

  /**
   * Returns a count, or 0 if absent.
   *
   * @param count the count, or null
   * @return the count; 0 for null
   */
  protected static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Observed<?> that && sdk.equals(that.sdk);
  }

  @Override
  public final int hashCode() {
    return sdk.hashCode();
  }

  /** Returns the reference and the state, never a secret. */
  @Override
  public abstract String toString();
}
