package io.github.fluentecs.workflows.canary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A load balancer that keeps its weights, and can fail at one of its calls. */
final class FakeTraffic implements Traffic {
  static final String BLUE = arn("blue");
  static final String GREEN = arn("green");

  private final Map<String, Integer> weights = new LinkedHashMap<>(Map.of(BLUE, 100));
  private final List<Integer> shifts = new ArrayList<>();
  private int calls;
  private int failingCall;
  private boolean afterEffect;
  private Runnable death = () -> {};

  private static String arn(String name) {
    return "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/" + name + "/1";
  }

  /** Fails at one call, counted from 1, before or after its effect. */
  void failAt(int call, boolean afterItsEffect) {
    failingCall = call;
    afterEffect = afterItsEffect;
  }

  /** What happens at that call, before it fails. */
  void dying(Runnable how) {
    death = how;
  }

  synchronized int calls() {
    return calls;
  }

  /** The shares of GREEN, one after the other. */
  synchronized List<Integer> shifts() {
    return List.copyOf(shifts);
  }

  synchronized int share(String group) {
    return weights.getOrDefault(group, 0);
  }

  private void fail(boolean now) {
    if (calls == failingCall && now == afterEffect) {
      death.run();
      throw new IllegalStateException("the load balancer does not answer");
    }
  }

  @Override
  public List<String> targetGroups() {
    return List.of(BLUE, GREEN);
  }

  @Override
  public synchronized Map<String, Integer> weights() {
    calls++;
    fail(false);
    fail(true);
    return Map.copyOf(weights);
  }

  @Override
  public synchronized void shift(Map<String, Integer> to) {
    calls++;
    fail(false);
    weights.putAll(to);
    shifts.add(to.get(GREEN));
    fail(true);
  }

  @Override
  public synchronized Duration deregistrationDelay(String targetGroup) {
    calls++;
    fail(false);
    fail(true);
    return Duration.ofMinutes(5);
  }
}
