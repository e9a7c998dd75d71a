package io.github.fluentecs.simulator.engine.call;

import io.github.fluentecs.simulator.limit.RateCategory;
import io.github.fluentecs.simulator.limit.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/** The token buckets of every Region. */
public final class RateLimiter {
  private RateLimits limits = RateLimits.off();
  private final Map<Key, Level> levels = new HashMap<>();

  private record Key(String region, RateCategory category) {}

  private record Level(double tokens, Instant at) {}

  public void limit(RateLimits newLimits) {
    limits = newLimits;
    levels.clear();
  }

  /** Takes a token from every bucket of the call, or none and names the bucket that is empty. */
  public @Nullable RateCategory refuse(Call call, Instant now) {
    if (limits.buckets().isEmpty()) {
      return null;
    }
    List<RateCategory> categories =
        Arrays.stream(RateCategory.values())
            .filter(category -> limits.buckets().containsKey(category) && means(category, call))
            .toList();
    for (RateCategory category : categories) {
      if (level(new Key(call.region(), category), now) < 1) {
        return category;
      }
    }
    for (RateCategory category : categories) {
      Key key = new Key(call.region(), category);
      levels.put(key, new Level(level(key, now) - 1, now));
    }
    return null;
  }

  private double level(Key key, Instant now) {
    RateLimits.Bucket bucket = limits.buckets().get(key.category());
    Level level = levels.get(key);
    if (bucket == null || level == null) {
      return bucket == null ? Double.MAX_VALUE : bucket.burst();
    }
    double seconds = Duration.between(level.at(), now).toNanos() / 1e9;
    return Math.min(bucket.burst(), level.tokens() + seconds * bucket.perSecond());
  }

  private static boolean means(RateCategory category, Call call) {
    return category == RateCategory.FARGATE_RUN_TASK
        ? call.request() instanceof RunTaskRequest request && isFargate(request)
        : category.operations().contains(call.operation());
  }

  private static boolean isFargate(RunTaskRequest request) {
    return Stream.concat(
            Stream.ofNullable(request.launchTypeAsString()),
            request.capacityProviderStrategy().stream().map(item -> item.capacityProvider()))
        .anyMatch(name -> name != null && name.startsWith("FARGATE"));
  }
}
