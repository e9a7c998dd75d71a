package io.github.fluentecs.dsl;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.service.DescribeServices;
import io.github.fluentecs.core.value.Arguments;
import java.util.List;

/** Several services of one cluster, with their verbs. Immutable and thread-safe. */
public final class ServicesScope {
  private final ClusterRef cluster;
  private final List<String> services;

  ServicesScope(ClusterRef cluster, Iterable<String> namesOrArns) {
    this.cluster = cluster;
    this.services = Arguments.copyOf("namesOrArns", namesOrArns);
  }

  /**
   * Describes the services.
   *
   * @return a builder of the command; 1 to 10 services, or more with {@code inBatches()}
   */
  public DescribeServices.Builder describe() {
    return DescribeServices.builder(cluster, services);
  }
}
