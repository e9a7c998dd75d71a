package io.github.fluentecs.core;

import io.github.fluentecs.core.describe.internal.JsonModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.BinaryUtils;
import software.amazon.awssdk.utils.IoUtils;

/**
 * Keeps the body of one call's response, since the SDK drops the members that it does not know. A
 * client that runs no interceptors, such as a stub, leaves it empty.
 */
final class ResponseWatch implements ExecutionInterceptor {
  private volatile byte @Nullable [] body;

  /** Returns a copy of the request whose response is kept here. */
  <Q extends EcsRequest> Q on(Q request) {
    SdkPlugin plugin =
        client ->
            client.overrideConfiguration(
                client.overrideConfiguration().toBuilder().addExecutionInterceptor(this).build());
    return RequestPlugins.with(plugin, request);
  }

  /**
   * Returns the members that the SDK dropped.
   *
   * @param response the response that the SDK made of the body
   * @return their paths; empty where no body was seen
   */
  Optional<List<String>> droppedFrom(EcsResponse response) {
    byte[] seen = body;
    if (seen == null) {
      return Optional.empty();
    }
    SdkPojo model = (SdkPojo) response.toBuilder();
    return Optional.of(JsonModel.read(JsonNode.parser().parse(seen).asObject(), model).unknown());
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    body = null;
    return context
        .responseBody()
        .map(
            stream -> {
              byte[] whole = read(stream);
              body = whole;
              return new ByteArrayInputStream(whole);
            });
  }

  private static byte[] read(InputStream stream) {
    try (stream) {
      return IoUtils.toByteArray(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Publisher<ByteBuffer>> modifyAsyncHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    body = null;
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    return context
        .responsePublisher()
        .map(
            publisher ->
                SdkPublisher.adapt(publisher)
                    .map(
                        part -> {
                          seen.writeBytes(BinaryUtils.copyRemainingBytesFrom(part));
                          return part;
                        })
                    .doAfterOnComplete(() -> body = seen.toByteArray()));
  }
}
