package io.github.fluentecs.simulator.engine.call;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** What was done under which {@code clientToken}, within one cluster. */
public final class ClientTokens {
  private static final int FEW = 100;

  private final Map<String, Use<?>> uses = new HashMap<>();
  private int most = FEW;

  /** The first request under a token, and what it brought about. */
  private record Use<R>(EcsRequest request, R result, Instant since, Lifetime<R> lifetime) {
    boolean isOver(Instant now) {
      return lifetime.isOver(result, since, now);
    }
  }

  /** What a request with a token meets. */
  public record Attempt(@Nullable String token, EcsRequest request, Instant now) {
    private String key() {
      return request.getClass().getSimpleName() + ' ' + token;
    }
  }

  /** Tells when a token may be used for something else. */
  @FunctionalInterface
  public interface Lifetime<R> {
    boolean isOver(R result, Instant since, Instant now);
  }

  /**
   * What one operation does about tokens.
   *
   * @param type what the operation brings about
   * @param lifetime how long a token counts
   * @param conflict makes the refusal for another request under the same token
   */
  public record Policy<R>(Class<R> type, Lifetime<R> lifetime, Function<R, Refusal> conflict) {}

  /** Does it once for one token: the same request again gets the first result back. */
  public <R> R once(Attempt attempt, Policy<R> policy, Supplier<R> work) {
    if (attempt.token() == null) {
      return work.get();
    }
    Use<?> use = uses.get(attempt.key());
    if (use == null || use.isOver(attempt.now())) {
      R result = work.get();
      uses.put(
          attempt.key(), new Use<>(attempt.request(), result, attempt.now(), policy.lifetime()));
      forgetSome(attempt.now());
      return result;
    }
    R first = policy.type().cast(use.result());
    if (!use.request().equals(attempt.request())) {
      throw policy.conflict().apply(first);
    }
    return first;
  }

  /** Looks for tokens that are over whenever there are twice as many as the last time. */
  private void forgetSome(Instant now) {
    if (uses.size() > most) {
      uses.values().removeIf(use -> use.isOver(now));
      most = Math.max(FEW, 2 * uses.size());
    }
  }
}
