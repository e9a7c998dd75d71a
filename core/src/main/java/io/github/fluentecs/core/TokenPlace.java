package io.github.fluentecs.core;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Where an operation's requests carry their client token. Immutable and thread-safe.
 *
 * @param read reads the token of a request
 * @param write sets the token of a builder
 * @param madeBySdk whether the SDK gives a request without a token a random one
 */
record TokenPlace<B extends SdkBuilder<B, Q>, Q extends EcsRequest>(
    Function<? super Q, @Nullable String> read,
    BiFunction<? super B, String, B> write,
    boolean madeBySdk) {

  /**
   * Gives a request a token, unless it has one, or gets a random one by the SDK. The builder that
   * the request was built by, where it is at hand, copies nothing that is built already.
   */
  Q given(Q request, @Nullable SdkBuilder<?, Q> builder, Supplier<String> tokens) {
    boolean settled = read.apply(request) != null || (madeBySdk && tokens == ClientTokens.RANDOM);
    return settled ? request : with(builder == null ? copy(request) : builder, tokens.get());
  }

  /**
   * Returns one of several requests made of one, with a token of its own where the one had a fixed
   * token: the same for each execution, so that executing again starts nothing twice.
   */
  Q ofPart(Q request, int part) {
    String fixed = read.apply(request);
    return fixed == null || part == 0
        ? request
        : with(copy(request), ClientTokens.ofPart(fixed, part));
  }

  @SuppressWarnings("unchecked") // a request and its builder name each other, and so does this
  private Q with(SdkBuilder<?, Q> builder, String token) {
    return write.apply((B) builder, token).build();
  }

  @SuppressWarnings("unchecked")
  private SdkBuilder<?, Q> copy(Q request) {
    return (SdkBuilder<?, Q>) request.toBuilder();
  }
}
