package io.github.fluentecs.core;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** Adds plugins to single requests. */
final class RequestPlugins {
  private RequestPlugins() {}

  /** Returns a copy of the request with one more plugin. */
  @SuppressWarnings("unchecked") // a copy of a request has the request's class
  static <Q extends EcsRequest> Q with(SdkPlugin plugin, Q request) {
    AwsRequestOverrideConfiguration once =
        request
            .overrideConfiguration()
            .map(AwsRequestOverrideConfiguration::toBuilder)
            .orElseGet(AwsRequestOverrideConfiguration::builder)
            .addPlugin(plugin)
            .build();
    return (Q) request.toBuilder().overrideConfiguration(once).build();
  }
}
