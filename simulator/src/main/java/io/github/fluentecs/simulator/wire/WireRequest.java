package io.github.fluentecs.simulator.wire;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;

/**
 * One HTTP request, however it came.
 *
 * @param method the HTTP method, such as {@code POST}
 * @param headers the first value of a header by its name, in any case
 * @param body the body, unless it is too long
 * @param endpoint how the caller reached the service, such as {@code http://127.0.0.1:3270}
 * @param isTooLong whether the body is longer than {@link Protocol#MAX_BODY}
 */
record WireRequest(
    String method,
    String endpoint,
    Function<String, Optional<String>> headers,
    SdkBytes body,
    boolean isTooLong) {
  WireRequest {
    requireNonNull(method, "method");
    requireNonNull(endpoint, "endpoint");
    requireNonNull(headers, "headers");
    requireNonNull(body, "body");
  }

  Optional<String> header(String name) {
    return headers.apply(name);
  }
}
