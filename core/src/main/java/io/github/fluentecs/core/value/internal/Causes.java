package io.github.fluentecs.core.value.internal;

import java.util.stream.Stream;

/** Reads the causes of an exception. */
public final class Causes {
  /** Causes may form a circle. */
  private static final int DEEPEST = 20;

  private Causes() {}

  /**
   * Returns an exception and its causes.
   *
   * @param error the exception
   * @return the exception first, then its cause, and so on; at most 20
   */
  public static Stream<Throwable> of(Throwable error) {
    return Stream.iterate(error, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }
}
