package io.github.fluentecs.core;

/**
 * A group of actions that share one token bucket of ECS's request throttling, per account and
 * Region. A request costs one token, regardless of the number of ids in it.
 */
public enum ThrottleCategory {
  /** Creating, changing and deleting clusters. */
  CLUSTER_MODIFY(20, 1),
  /** Describing and listing clusters. */
  CLUSTER_READ(50, 20),
  /** Creating, changing and deleting capacity providers. */
  CAPACITY_PROVIDER_MODIFY(10, 1),
  /** Describing capacity providers. */
  CAPACITY_PROVIDER_READ(50, 20),
  /** Running and stopping tasks, changing container instances and attributes. */
  CLUSTER_RESOURCE_MODIFY(100, 40),
  /** Describing and listing tasks and container instances. */
  CLUSTER_RESOURCE_READ(100, 20),
  /** Calls of the ECS agent. */
  AGENT_MODIFY(200, 120),
  /**
   * Creating, changing and deleting services; assumed for task sets, Express services and gateways.
   */
  SERVICE_MODIFY(50, 5),
  /** Describing and listing services; assumed for task sets, Express services and gateways. */
  SERVICE_READ(100, 20),
  /** Listing the services of a namespace. */
  CLUSTER_SERVICE_RESOURCE_READ(10, 1),
  /** Describing and listing service deployments. */
  SERVICE_DEPLOYMENT(50, 20),
  /** Describing service revisions. */
  SERVICE_REVISION(50, 20),
  /** Reading and changing task scale-in protection. */
  TASK_PROTECTION(200, 80),
  /** Registering and deregistering task definitions. */
  TASK_DEFINITION_MODIFY(20, 1),
  /** Describing and listing task definitions. */
  TASK_DEFINITION_READ(50, 20),
  /** Deleting task definitions. */
  TASK_DEFINITION_DELETE(5, 1),
  /** Tagging. */
  TAG_MODIFY(20, 10),
  /** Listing tags. */
  TAG_READ(50, 20),
  /** Changing account settings. */
  SETTING_MODIFY(10, 1),
  /** Listing account settings. */
  SETTING_READ(50, 20);

  private final int burst;
  private final int perSecond;

  ThrottleCategory(int burst, int perSecond) {
    this.burst = burst;
    this.perSecond = perSecond;
  }

  /**
   * Returns the size of the bucket.
   *
   * @return how many requests can be made at once
   */
  public int burst() {
    return burst;
  }

  /**
   * Returns the refill rate.
   *
   * @return the sustained number of requests per second
   */
  public int perSecond() {
    return perSecond;
  }
}
