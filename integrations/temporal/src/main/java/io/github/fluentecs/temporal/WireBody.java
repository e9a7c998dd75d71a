package io.github.fluentecs.temporal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.fluentecs.core.describe.SdkJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** Keeps the body of one answer as ECS sent it, with members that the SDK here does not know. */
final class WireBody implements ExecutionInterceptor {
  private volatile String body = "";

  /** Returns a copy of the request whose answer is kept here. */
  @SuppressWarnings("unchecked") // a copy of a request has the request's class
  <Q extends EcsRequest> Q watching(Q request) {
    SdkPlugin plugin =
        client ->
            client.overrideConfiguration(
                client.overrideConfiguration().toBuilder().addExecutionInterceptor(this).build());
    return (Q)
        request.toBuilder()
            .overrideConfiguration(
                AwsRequestOverrideConfiguration.builder().addPlugin(plugin).build())
            .build();
  }

  /** Returns the body, or what it must have been where a client shows nothing of the wire. */
  String orJsonOf(EcsResponse response) {
    return body.startsWith("{") ? body : SdkJson.of(response);
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    body = "";
    return context.responseBody().map(this::kept);
  }

  private InputStream kept(InputStream stream) {
    try (stream) {
      byte[] whole = stream.readAllBytes();
      body = new String(whole, UTF_8);
      return new ByteArrayInputStream(whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
