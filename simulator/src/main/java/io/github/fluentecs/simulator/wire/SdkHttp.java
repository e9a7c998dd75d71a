package io.github.fluentecs.simulator.wire;

import io.github.fluentecs.simulator.http.HttpReply;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The SDK's HTTP messages and this package's own. */
final class SdkHttp {
  private SdkHttp() {}

  static WireRequest request(SdkHttpRequest request, SdkBytes body) {
    boolean isTooLong = body.asByteArrayUnsafe().length > Protocol.MAX_BODY;
    String endpoint = request.protocol() + "://" + request.host() + ":" + request.port();
    return new WireRequest(
        request.method().name(), endpoint, request::firstMatchingHeader, body, isTooLong);
  }

  static SdkHttpResponse response(HttpReply.Answer answer) {
    SdkHttpFullResponse.Builder response = SdkHttpResponse.builder().statusCode(answer.status());
    answer.headers().forEach(response::putHeader);
    return response
        .putHeader("Content-Length", String.valueOf(answer.body().asByteArrayUnsafe().length))
        .build();
  }
}
