package io.github.fluentecs.core;

import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Clients that have no operation: whatever is sent to them throws. */
public final class NoCalls {
  private NoCalls() {}

  public static EcsClient client() {
    return new EcsClient() {
      @Override
      public String serviceName() {
        return SERVICE_NAME;
      }

      @Override
      public void close() {}
    };
  }

  public static EcsAsyncClient asyncClient() {
    return new EcsAsyncClient() {
      @Override
      public String serviceName() {
        return SERVICE_NAME;
      }

      @Override
      public void close() {}
    };
  }
}
