package io.github.fluentecs.core.failure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Maps errors of the service to an {@link EcsFailure}: the first row whose code and message match
 * applies. Rows also match the message because ECS reports some throttling and state errors as
 * {@code InvalidParameterException} or {@code ClientException}. Immutable and thread-safe.
 */
public final class FailureTable {
  private static final String ANY = "";

  private static final FailureTable STANDARD = new FailureTable(FailureRows.all());

  private final List<Row> rows;

  FailureTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** The case of {@link EcsFailure} that a row maps to. */
  public enum Kind {
    /** {@link EcsFailure.InvalidRequest}. */
    INVALID_REQUEST,
    /** {@link EcsFailure.NotFound}. */
    NOT_FOUND,
    /** {@link EcsFailure.Conflict}. */
    CONFLICT,
    /** {@link EcsFailure.InProgress}. */
    IN_PROGRESS,
    /** {@link EcsFailure.AccessDenied}. */
    ACCESS_DENIED,
    /** {@link EcsFailure.Throttled}. */
    THROTTLED,
    /** {@link EcsFailure.LimitExceeded}. */
    LIMIT_EXCEEDED,
    /** {@link EcsFailure.Unsupported}. */
    UNSUPPORTED,
    /** {@link EcsFailure.ServiceFault}. */
    SERVICE_FAULT,
    /** {@link EcsFailure.Placement}, where ECS refuses the whole call for want of a place. */
    PLACEMENT
  }

  /**
   * One row.
   *
   * @param code the error code; empty for every code
   * @param message a part of the message, case-insensitive; empty for every message
   * @param kind the case it maps to
   * @param retryable whether the same command can succeed later without a change
   * @param remedy the suggested action
   */
  public record Row(String code, String message, Kind kind, boolean retryable, String remedy) {
    /**
     * Refuses nulls.
     *
     * @param code the error code; empty for every code
     * @param message a part of the message; empty for every message
     * @param kind the case of the failure
     * @param retryable whether a retry can help
     * @param remedy the suggested action
     */
    public Row {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(remedy, "remedy");
    }

    boolean matches(String givenCode, String givenMessage) {
      return (code.equals(ANY) || code.equals(givenCode))
          && (message.equals(ANY) || containsIgnoreCase(givenMessage, message));
    }

    private static boolean containsIgnoreCase(String text, String part) {
      int last = text.length() - part.length();
      for (int i = 0; i <= last; i++) {
        if (text.regionMatches(true, i, part, 0, part.length())) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * Returns the table that every execution uses.
   *
   * @return the table
   */
  public static FailureTable standard() {
    return STANDARD;
  }

  /**
   * Returns the rows in the order in which they are tried.
   *
   * @return an unmodifiable list
   */
  public List<Row> rows() {
    return rows;
  }

  /**
   * Finds the row for an error.
   *
   * @param code the service's error code, or null
   * @param message the service's message, or null
   * @return the first row that matches; empty for an unknown error
   */
  public Optional<Row> find(@Nullable String code, @Nullable String message) {
    String givenCode = code == null ? "" : code;
    String givenMessage = message == null ? "" : message;
    return rows.stream().filter(row -> row.matches(givenCode, givenMessage)).findFirst();
  }
}
