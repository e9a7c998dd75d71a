package io.github.fluentecs.core.stub;

import java.util.Optional;

/**
 * What a stub answers.
 *
 * @param status the HTTP status; 0 for no answer at all
 * @param body the JSON body
 */
public record Answer(int status, String body) {
  /** The operation's answer. */
  public static Answer ok(String body) {
    return new Answer(200, body);
  }

  /** An error of the service. */
  public static Answer error(int status, String code, String message) {
    return new Answer(status, "{\"__type\":\"" + code + "\",\"message\":\"" + message + "\"}");
  }

  /** The connection breaks. */
  public static Answer none() {
    return new Answer(0, "");
  }

  Optional<String> answered() {
    return status == 0 ? Optional.empty() : Optional.of(body);
  }
}
