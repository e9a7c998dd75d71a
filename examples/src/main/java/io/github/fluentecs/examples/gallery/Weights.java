package io.github.fluentecs.examples.gallery;

import io.github.fluentecs.workflows.canary.Traffic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The weights of two target groups, in memory. */
final class Weights implements Traffic {
  private final List<String> targetGroups;
  private final Map<String, Integer> weights = new TreeMap<>();

  Weights(String serving, String other) {
    targetGroups = List.of(serving, other);
    weights.put(serving, 100);
  }

  @Override
  public List<String> targetGroups() {
    return targetGroups;
  }

  @Override
  public Map<String, Integer> weights() {
    return Map.copyOf(weights);
  }

  @Override
  public void shift(Map<String, Integer> to) {
    weights.putAll(to);
  }

  @Override
  public Duration deregistrationDelay(String targetGroup) {
    return Duration.ofMinutes(5);
  }

  @Override
  public String toString() {
    return weights.toString();
  }
}
