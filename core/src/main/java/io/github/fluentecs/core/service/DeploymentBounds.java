package io.github.fluentecs.core.service;

/**
 * The minimum and maximum number of tasks during a rolling deployment or the draining of an
 * instance. Exact: the lower bound is rounded up, the upper bound down. Immutable and thread-safe.
 *
 * @param desiredCount the desired number of tasks of the service
 * @param lower the minimum number of healthy tasks
 * @param upper the maximum number of running and pending tasks
 */
public record DeploymentBounds(int desiredCount, int lower, int upper) {
  private static final long ALL = 100;

  /** The default minimum of REPLICA services. */
  public static final int DEFAULT_MINIMUM_HEALTHY_PERCENT = 100;

  /** The default maximum of REPLICA services. */
  public static final int DEFAULT_MAXIMUM_PERCENT = 200;

  /**
   * Checks that no number is negative.
   *
   * @param desiredCount the desired number of tasks of the service
   * @param lower the minimum number of healthy tasks
   * @param upper the maximum number of running and pending tasks
   */
  public DeploymentBounds {
    requireNoneNegative(desiredCount, lower, upper);
  }

  /**
   * Computes the bounds.
   *
   * @param desiredCount the desired number of tasks of the service
   * @param minimumHealthyPercent the percentage of it that must stay healthy
   * @param maximumPercent the percentage of it that may run
   * @return the bounds; a number beyond the range of int becomes {@link Integer#MAX_VALUE}
   * @throws IllegalArgumentException when a number is negative
   */
  public static DeploymentBounds of(
      int desiredCount, int minimumHealthyPercent, int maximumPercent) {
    requireNoneNegative(desiredCount, minimumHealthyPercent, maximumPercent);
    long least = (long) desiredCount * minimumHealthyPercent;
    long most = (long) desiredCount * maximumPercent;
    return new DeploymentBounds(
        desiredCount, saturated((least + ALL - 1) / ALL), saturated(most / ALL));
  }

  private static void requireNoneNegative(int desiredCount, int least, int most) {
    if (desiredCount < 0 || least < 0 || most < 0) {
      throw new IllegalArgumentException(
          "a desired count and bounds of 0 or more; given "
              + (desiredCount + ", " + least + " and " + most));
    }
  }

  private static int saturated(long number) {
    return (int) Math.min(number, Integer.MAX_VALUE);
  }

  /**
   * Returns whether a deployment can neither start nor stop a task.
   *
   * @return true when both bounds equal the desired count; never for a desired count of 0
   */
  public boolean stuck() {
    return desiredCount > 0 && upper <= desiredCount && lower >= desiredCount;
  }

  /**
   * Computes how many tasks may be started now.
   *
   * @param running tasks that are RUNNING
   * @param pending tasks that are PENDING
   * @return the number of tasks up to the upper bound; ECS reportedly sometimes counts STOPPING
   *     tasks too, which the caller may add to {@code pending}
   */
  public int mayStart(int running, int pending) {
    return (int) Math.max(0, (long) upper - running - pending);
  }

  /**
   * Computes how many healthy tasks may be stopped now.
   *
   * @param healthy tasks that are RUNNING and healthy
   * @return the number of tasks above the lower bound
   */
  public int mayStop(int healthy) {
    return Math.max(0, healthy - lower);
  }
}
