package io.github.fluentecs.workflows.job;

import java.util.Objects;
import java.util.Optional;

/**
 * Where the log driver {@code awslogs} writes the lines of one container: a stream of CloudWatch
 * Logs, which appears with its first line.
 *
 * @param region the Region that the container definition names; empty means that of the task
 * @param group the log group
 * @param name {@code prefix/container/task}; without a prefix, on EC2, the container's runtime ID
 */
public record LogStream(Optional<String> region, String group, String name) {
  /**
   * Refuses nulls.
   *
   * @param region the Region that the container definition names; empty means that of the task
   * @param group the log group
   * @param name {@code prefix/container/task}; without a prefix, on EC2, the container's runtime ID
   */
  public LogStream {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(name, "name");
  }

  @Override
  public String toString() {
    return group + ":" + name;
  }
}
