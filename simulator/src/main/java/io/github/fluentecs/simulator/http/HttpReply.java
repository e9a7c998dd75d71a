package io.github.fluentecs.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** What becomes of one request: an answer, or the end of its connection. */
public sealed interface HttpReply {
  /**
   * How long this reply is held back, in real time.
   *
   * @return zero or more
   */
  Duration latency();

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param headers fields beside those of the message's framing
   * @param body the whole body
   * @param latency how long to hold it back
   */
  record Answer(int status, Map<String, String> headers, SdkBytes body, Duration latency)
      implements HttpReply {}

  /**
   * A connection reset instead of an answer.
   *
   * @param latency how long to wait before
   */
  record Reset(Duration latency) implements HttpReply {}

  /**
   * An answer in plain words.
   *
   * @param status the HTTP status
   * @param text the body, without the line's end
   * @return an answer without latency
   */
  static Answer text(int status, String text) {
    return new Answer(
        status,
        Map.of("Content-Type", "text/plain; charset=utf-8"),
        SdkBytes.fromString(text + "\n", UTF_8),
        Duration.ZERO);
  }
}
