package io.github.fluentecs.workflows.verify;

/**
 * Tells of target groups of load balancers. Implementations may block, are called from several
 * threads, and answer what fails instead of throwing it.
 */
@FunctionalInterface
public interface TargetGroups {
  /**
   * Asks for a target group.
   *
   * @param arn its ARN
   * @return what it takes as targets
   */
  Answer<TargetGroupFacts> targetGroup(String arn);
}
