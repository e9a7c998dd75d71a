package io.github.fluentecs.benchmarks.call;

import software.amazon.awssdk.services.ecs.EcsClient;

/** A client that fails on any call: what reaches it was not refused. */
final class Untouched implements EcsClient {
  @Override
  public String serviceName() {
    return "ecs";
  }

  @Override
  public void close() {}
}
