package io.github.fluentecs.simulator.wire;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;

/**
 * One HTTP request, however it came.
 *
 * @param method the HTTP method, such as {@code POST}
 * @param headers the first value of a header by its name, in whatever case
 * @param body the body as far as it was read: a transport may stop after {@link Protocol#MAX_BODY}
 *     bytes and one more
 */
record WireRequest(String method, Function<String, Optional<String>> headers, SdkBytes body) {
  WireRequest {
    requireNonNull(method, "method");
    requireNonNull(headers, "headers");
    requireNonNull(body, "body");
  }

  Optional<String> header(String name) {
    return headers.apply(name);
  }
}
