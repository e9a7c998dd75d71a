package io.github.fluentecs.core;

import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** Changes the SDK's retries of single requests. */
final class Retries {
  private static final SdkPlugin NONE = client -> use(client, AwsRetryStrategy.doNotRetry());

  private static final SdkPlugin NONE_AFTER_LOST_ANSWERS =
      client ->
          client
              .overrideConfiguration()
              .retryStrategy()
              .ifPresent(strategy -> use(client, new UnansweredOnce(strategy)));

  private Retries() {}

  /** Returns the request that the SDK retries only where it may. */
  static <Q extends EcsRequest> Q where(boolean retries, Idempotency idempotency, Q request) {
    if (!retries) {
      return none(request);
    }
    return idempotency == Idempotency.NOT_IDEMPOTENT ? noneAfterLostAnswers(request) : request;
  }

  /** Returns a copy of the request that is not retried; its other configuration is kept. */
  static <Q extends EcsRequest> Q none(Q request) {
    return RequestPlugins.with(NONE, request);
  }

  /** Returns a copy that is not sent again after a try that may have had its effect. */
  static <Q extends EcsRequest> Q noneAfterLostAnswers(Q request) {
    return RequestPlugins.with(NONE_AFTER_LOST_ANSWERS, request);
  }

  /** Returns a copy whose tries are counted, those of its other changes included. */
  static <Q extends EcsRequest> Q counted(TryCount tries, Q request) {
    return RequestPlugins.with(
        client ->
            client
                .overrideConfiguration()
                .retryStrategy()
                .ifPresent(strategy -> use(client, tries.over(strategy))),
        request);
  }

  private static void use(SdkServiceClientConfiguration.Builder client, RetryStrategy strategy) {
    client.overrideConfiguration(
        client.overrideConfiguration().toBuilder().retryStrategy(strategy).build());
  }
}
