package io.github.fluentecs.simulator.engine.call;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** What a transport does with one caller: answer, refuse, or drop the connection. */
public sealed interface Reply {
  /**
   * How long the transport holds this reply back, in real time; zero unless a fault asks for it.
   *
   * @return the delay, never negative
   */
  Duration latency();

  /**
   * HTTP 200.
   *
   * @param requestId the id for the {@code x-amzn-RequestId} header
   * @param body the SDK's response object of the operation
   * @param latency how long to hold it back
   */
  record Answered(String requestId, EcsResponse body, Duration latency) implements Reply {
    /** Refuses nulls. */
    public Answered {
      requireNonNull(requestId, "requestId");
      requireNonNull(body, "body");
      requireNonNull(latency, "latency");
    }
  }

  /**
   * An error answer.
   *
   * @param requestId the id for the {@code x-amzn-RequestId} header
   * @param error what the caller is told
   * @param latency how long to hold it back
   */
  record Failed(String requestId, ServiceError error, Duration latency) implements Reply {
    /** Refuses nulls. */
    public Failed {
      requireNonNull(requestId, "requestId");
      requireNonNull(error, "error");
      requireNonNull(latency, "latency");
    }
  }

  /**
   * No answer at all: the transport resets the connection. Whether the call had its effect was
   * decided by the fault; the caller cannot know.
   *
   * @param latency how long to wait before the reset
   */
  record Reset(Duration latency) implements Reply {
    /** Refuses null. */
    public Reset {
      requireNonNull(latency, "latency");
    }
  }
}
