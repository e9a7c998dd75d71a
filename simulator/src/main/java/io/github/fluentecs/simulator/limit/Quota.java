package io.github.fluentecs.simulator.limit;

/** A quota of Amazon ECS that the simulator lets be set. */
public enum Quota {
  /** Clusters of an account in one Region: 10,000. */
  CLUSTERS_PER_ACCOUNT(10_000),
  /** Services of a cluster: 5,000. */
  SERVICES_PER_CLUSTER(5_000),
  /** The desired count of a service: 5,000. */
  TASKS_PER_SERVICE(5_000),
  /** Task sets of a service: 5. */
  TASK_SETS_PER_SERVICE(5),
  /** Container instances of a cluster: 5,000. */
  CONTAINER_INSTANCES_PER_CLUSTER(5_000),
  /** Capacity providers of a cluster: 20. */
  CAPACITY_PROVIDERS_PER_CLUSTER(20),
  /** Tasks of a cluster that wait in PROVISIONING for instances: 500. */
  PROVISIONING_TASKS_PER_CLUSTER(500);

  private final int published;

  Quota(int published) {
    this.published = published;
  }

  /**
   * The default of ECS.
   *
   * @return above zero
   */
  public int published() {
    return published;
  }
}
