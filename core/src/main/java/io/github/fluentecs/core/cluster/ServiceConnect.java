package io.github.fluentecs.core.cluster;

import software.amazon.awssdk.services.ecs.model.ClusterServiceConnectDefaultsRequest;

/** The defaults of Service Connect as a request carries them. */
final class ServiceConnect {
  private ServiceConnect() {}

  static ClusterServiceConnectDefaultsRequest namespace(String nameOrArn) {
    return ClusterServiceConnectDefaultsRequest.builder().namespace(nameOrArn).build();
  }
}
