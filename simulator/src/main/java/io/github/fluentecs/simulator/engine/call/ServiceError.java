package io.github.fluentecs.simulator.engine.call;

import static java.util.Objects.requireNonNull;

import io.github.fluentecs.simulator.text.Excerpt;
import java.util.List;
import java.util.Map;

/**
 * An error as the service words it.
 *
 * @param code the error code, such as {@code ClusterNotFoundException}; goes into {@code __type}
 * @param httpStatus 400, 403, 500 or 503
 * @param message the text for people
 * @param members modeled members beside the message, by wire name: {@code resourceIds} of a {@code
 *     ConflictException}; usually empty
 */
public record ServiceError(
    String code, int httpStatus, String message, Map<String, List<String>> members) {
  /** Copies the members, and cuts a message that a caller's value made long. */
  public ServiceError {
    requireNonNull(code, "code");
    message = Excerpt.of(requireNonNull(message, "message"));
    members = Map.copyOf(members);
  }

  /**
   * An error without members beside its message.
   *
   * @param code the error code
   * @param httpStatus the HTTP status
   * @param message the text for people
   */
  public ServiceError(String code, int httpStatus, String message) {
    this(code, httpStatus, message, Map.of());
  }
}
