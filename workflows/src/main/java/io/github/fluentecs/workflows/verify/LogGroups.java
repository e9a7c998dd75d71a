package io.github.fluentecs.workflows.verify;

import java.util.Optional;

/**
 * Tells of log groups in CloudWatch Logs. Implementations may block, are called from several
 * threads, and answer what fails instead of throwing it.
 */
@FunctionalInterface
public interface LogGroups {
  /**
   * Asks for a log group.
   *
   * @param name its whole name
   * @param region the Region that the container logs to; absent where the definition says none
   * @return its ARN
   */
  Answer<String> logGroup(String name, Optional<String> region);
}
