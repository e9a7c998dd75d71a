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
 */
record ClientTokenMember<B extends SdkBuilder<B, Q>, Q extends EcsRequest>(
    Function<? super Q, @Nullable String> read, BiFunction<? super B, String, B> write) {

  /** Returns the token of one execution of a request: its own, or a new one. */
  String ofExecution(Q request, Supplier<String> tokens) {
    String fixed = read.apply(request);
    return fixed == null ? tokens.get() : fixed;
  }

  /** Returns the request with a token; uses the request's builder if given, to avoid a copy. */
  Q with(Q request, @Nullable SdkBuilder<?, Q> builder, String token) {
    return token.equals(read.apply(request))
        ? request
        : with(builder == null ? copy(request) : builder, token);
  }

  /**
   * Returns the request for one part of a split command. Each part has its own token, derived from
   * that of the execution, so that repeating the same attempt starts nothing twice.
   */
  Q ofPart(Q request, String token, int part) {
    return with(request, null, part == 0 ? token : ClientTokens.ofPart(token, part));
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
