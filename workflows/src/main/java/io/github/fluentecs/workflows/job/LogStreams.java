package io.github.fluentecs.workflows.job;

import java.util.Optional;

/**
 * Reads streams of CloudWatch Logs. {@code fluent-ecs-aws} has the one over the SDK's client; tests
 * give a map of lines. Called by one thread at a time, on {@link
 * io.github.fluentecs.waiters.WaiterSettings#callsOn()}; it may block, so give its client a
 * timeout.
 */
@FunctionalInterface
public interface LogStreams {
  /**
   * Reads the lines that are there, from a position on.
   *
   * @param stream the stream
   * @param position what the page before gave as {@link LogPage#next()}; empty means the beginning
   * @return the next page; empty while the group or the stream does not exist
   * @throws RuntimeException if it cannot be read, for example where access is denied
   */
  Optional<LogPage> read(LogStream stream, Optional<String> position);
}
