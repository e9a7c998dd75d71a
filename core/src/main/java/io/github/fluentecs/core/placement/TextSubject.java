package io.github.fluentecs.core.placement;

import java.util.Objects;

/** A subject whose values are texts. Immutable and thread-safe. */
public sealed interface TextSubject extends QuerySubject<String>
    permits AttributeSubject, Subjects.Text {
  /**
   * States that the subject is one of several values.
   *
   * @param values the values, one at least
   * @return the statement
   * @throws IllegalArgumentException for no value
   */
  default ClusterQuery oneOf(String... values) {
    return Subjects.member(this, "in", values);
  }

  /**
   * States that the subject is none of several values.
   *
   * @param values the values, one at least
   * @return the statement
   * @throws IllegalArgumentException for no value
   */
  default ClusterQuery noneOf(String... values) {
    return Subjects.member(this, "!in", values);
  }

  /**
   * States that the subject matches a regular expression.
   *
   * @param regex a pattern of {@link java.util.regex.Pattern}, for example {@code t3.*}
   * @return the statement
   */
  default ClusterQuery matches(String regex) {
    Objects.requireNonNull(regex, "regex");
    return Subjects.compare(this, "=~", regex);
  }

  /**
   * States that the subject does not match a regular expression.
   *
   * @param regex a pattern of {@link java.util.regex.Pattern}, for example {@code t3.*}
   * @return the statement
   */
  default ClusterQuery doesNotMatch(String regex) {
    Objects.requireNonNull(regex, "regex");
    return Subjects.compare(this, "!~", regex);
  }
}
