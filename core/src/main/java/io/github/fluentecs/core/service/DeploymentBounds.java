package io.github.fluentecs.core.service;

/**
 * Within what numbers of tasks a rolling deployment, or the draining of an instance, moves. Exact:
 * the lower bound is rounded up, the upper one down. Immutable and thread-safe.
 *
 * @param desiredCount how many tasks the service is to have
 * @param lower how many healthy tasks must stay
 * @param upper how many tasks may be running or pending
 */
public record DeploymentBounds(int desiredCount, int lower, int upper) {
  private static final long ALL = 100;

  /** What ECS takes for a minimum that a service of replicas leaves out. */
  public static final int DEFAULT_MINIMUM_HEALTHY_PERCENT = 100;

  /** What ECS takes for a maximum that a service of replicas leaves out. */
  public static final int DEFAULT_MAXIMUM_PERCENT = 200;

  /** Refuses negative numbers. */
  public DeploymentBounds {
    requireNoneNegative(desiredCount, lower, upper);
  }

  /**
   * Computes the bounds.
   *
   * @param desiredCount how many tasks the service is to have
   * @param minimumHealthyPercent how much of it must stay healthy
   * @param maximumPercent how much of it may run
   * @return the bounds; a number beyond an int becomes {@link Integer#MAX_VALUE}
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
   * Tells whether a deployment can neither start nor stop a task.
   *
   * @return true when there is no room on either side; never for a desired count of 0
   */
  public boolean stuck() {
    return desiredCount > 0 && upper <= desiredCount && lower >= desiredCount;
  }

  /**
   * Computes how many tasks may be started now.
   *
   * @param running tasks that are RUNNING
   * @param pending tasks that are PENDING
   * @return the room below the upper bound; ECS is said to count STOPPING tasks too at times, which
   *     the caller may add to {@code pending}
   */
  public int mayStart(int running, int pending) {
    return (int) Math.max(0, (long) upper - running - pending);
  }

  /**
   * Computes how many healthy tasks may be stopped now.
   *
   * @param healthy tasks that are RUNNING and healthy
   * @return the room above the lower bound
   */
  public int mayStop(int healthy) {
    return Math.max(0, healthy - lower);
  }
}
