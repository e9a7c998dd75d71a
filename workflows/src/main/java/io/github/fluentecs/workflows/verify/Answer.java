package io.github.fluentecs.workflows.verify;

import java.util.Objects;

/**
 * What an AWS service says of something that a deployment refers to. Immutable.
 *
 * @param <T> what is known of it
 */
public sealed interface Answer<T> {

  /**
   * It is there.
   *
   * @param <T> what is known of it
   * @param value what is known of it; never the value of a secret
   */
  record Found<T>(T value) implements Answer<T> {
    /**
     * Checks that the value is not null.
     *
     * @param value what is known of it; never the value of a secret
     */
    public Found {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * It is not there.
   *
   * @param <T> what would be known of it
   */
  record Absent<T>() implements Answer<T> {}

  /**
   * The caller may not ask, so nobody knows.
   *
   * @param <T> what would be known of it
   * @param why what the service says, without secrets
   */
  record Denied<T>(String why) implements Answer<T> {
    /**
     * Checks that the reason is not null.
     *
     * @param why what the service says, without secrets
     */
    public Denied {
      Objects.requireNonNull(why, "why");
    }
  }

  /**
   * It cannot be told: it is in another Region, nobody answered, or no service can be asked.
   *
   * @param <T> what would be known of it
   * @param why the reason, without secrets
   */
  record Unknown<T>(String why) implements Answer<T> {
    /**
     * Checks that the reason is not null.
     *
     * @param why the reason, without secrets
     */
    public Unknown {
      Objects.requireNonNull(why, "why");
    }
  }

  /**
   * Makes the answer for something that is there.
   *
   * @param <T> what is known of it
   * @param value what is known of it
   * @return the answer
   */
  static <T> Answer<T> found(T value) {
    return new Found<>(value);
  }

  /**
   * Makes the answer for something that is not there.
   *
   * @param <T> what would be known of it
   * @return the answer
   */
  static <T> Answer<T> absent() {
    return new Absent<>();
  }

  /**
   * Makes the answer to a caller who may not ask.
   *
   * @param <T> what would be known of it
   * @param why what the service says, without secrets
   * @return the answer
   */
  static <T> Answer<T> denied(String why) {
    return new Denied<>(why);
  }

  /**
   * Makes the answer where none can be given.
   *
   * @param <T> what would be known of it
   * @param why the reason, without secrets
   * @return the answer
   */
  static <T> Answer<T> unknown(String why) {
    return new Unknown<>(why);
  }
}
