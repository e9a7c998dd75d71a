package io.github.fluentecs.core;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Reads and writes the client token of an operation's requests. Immutable and thread-safe.
 *
 * @param read reads the token of a request
 * @param write sets the token of a builder
 * @param madeBySdk whether the SDK generates a token for a request without one
 */
record ClientTokenMember<B extends SdkBuilder<B, Q>, Q extends EcsRequest>(
    Function<? super Q, @Nullable String> read,
    BiFunction<? super B, String, B> write,
    boolean madeBySdk) {

  /**
   * Returns the request with a token, unless it already has one or the SDK will generate one. Uses
   * the request's builder if given, which avoids a copy.
   */
  Q given(Q request, @Nullable SdkBuilder<?, Q> builder, Supplier<String> tokens) {
    boolean settled = read.apply(request) != null || (madeBySdk && tokens == ClientTokens.RANDOM);
    return settled ? request : with(builder == null ? copy(request) : builder, tokens.get());
  }

  /**
   * Returns the request for one part of a split command. If the command has a fixed token, each
   * part gets its own token derived from it, the same in every execution, so that executing again
   * starts nothing twice.
   */
  Q ofPart(Q request, int part) {
    String fixed = read.apply(request);
    return fixed == null || part == 0
        ? request
        : with(copy(request), ClientTokens.ofPart(fixed, part));
  }

  @SuppressWarnings("unchecked") // the builder's type is fixed by the request's type
  private Q with(SdkBuilder<?, Q> builder, String token) {
    return write.apply((B) builder, token).build();
  }

  @SuppressWarnings("unchecked")
  private SdkBuilder<?, Q> copy(Q request) {
    return (SdkBuilder<?, Q>) request.toBuilder();
  }
}
