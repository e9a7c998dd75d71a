package io.github.fluentecs.temporal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.InterceptorContext;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.ecs.EcsServiceClientConfiguration;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/**
 * What a request changes in the client that sends it.
 *
 * @param retries whether the SDK may try again
 * @param interceptors hear of the answer
 */
record RequestChanges(boolean retries, List<ExecutionInterceptor> interceptors) {

  static RequestChanges of(EcsRequest request) {
    EcsServiceClientConfiguration.Builder client =
        EcsServiceClientConfiguration.builder()
            .overrideConfiguration(
                ClientOverrideConfiguration.builder()
                    .retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                    .build());
    request
        .overrideConfiguration()
        .ifPresent(own -> own.plugins().forEach(plugin -> plugin.configureClient(client)));
    ClientOverrideConfiguration changed = client.overrideConfiguration();
    int tries = changed.retryStrategy().map(RetryStrategy::maxAttempts).orElse(1);
    return new RequestChanges(tries > 1, changed.executionInterceptors());
  }

  /** Shows the interceptors the body of the answer, which was on the wire elsewhere. */
  void heard(EcsRequest request, String body) {
    for (ExecutionInterceptor each : interceptors) {
      var unused =
          each.modifyHttpResponseContent(
              InterceptorContext.builder()
                  .request(request)
                  .responseBody(new ByteArrayInputStream(body.getBytes(UTF_8)))
                  .build(),
              new ExecutionAttributes());
    }
  }
}
