package io.github.fluentecs.core.cluster;

import software.amazon.awssdk.services.ecs.model.ClusterServiceConnectDefaultsRequest;

/** Converts the Service Connect defaults for requests. */
final class ServiceConnect {
  private ServiceConnect() {}

  static ClusterServiceConnectDefaultsRequest namespace(String nameOrArn) {
    return ClusterServiceConnectDefaultsRequest.builder().namespace(nameOrArn).build();
  }
}
