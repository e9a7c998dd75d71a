package io.github.fluentecs.simulator.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** What was done under which {@code clientToken}, within one cluster. */
final class ClientTokens {
  private final Map<String, Use<?>> uses = new HashMap<>();

  /** The first request under a token, and what it brought about. */
  private record Use<R>(EcsRequest request, R result) {}

  /** What a request with a token meets. */
  record Attempt(String operation, @Nullable String token, EcsRequest request) {
    private String key() {
      return operation + ' ' + token;
    }
  }

  /**
   * Does it once for one token: the same request again gets the first result back.
   *
   * @param conflict makes the refusal for another request under the same token
   */
  <R> R once(Attempt attempt, Class<R> type, Supplier<R> work, Conflict<R> conflict) {
    if (attempt.token() == null) {
      return work.get();
    }
    Use<?> use = uses.get(attempt.key());
    if (use == null) {
      R result = work.get();
      uses.put(attempt.key(), new Use<>(attempt.request(), result));
      return result;
    }
    R first = type.cast(use.result());
    if (!use.request().equals(attempt.request())) {
      throw conflict.with(first);
    }
    return first;
  }

  /** Makes the refusal for another request under the same token. */
  @FunctionalInterface
  interface Conflict<R> {
    Refusal with(R first);
  }
}
