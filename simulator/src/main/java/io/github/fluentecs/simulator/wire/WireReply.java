package io.github.fluentecs.simulator.wire;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** What a transport does with one caller. */
sealed interface WireReply {
  /** How long to hold this reply back, in real time. */
  Duration latency();

  /**
   * An HTTP answer.
   *
   * @param status the HTTP status
   * @param headers one value each; the transport adds those of the message's framing
   * @param body the whole body
   */
  record Answer(int status, Map<String, String> headers, SdkBytes body, Duration latency)
      implements WireReply {}

  /** No answer: the connection is reset. */
  record Reset(Duration latency) implements WireReply {}
}
