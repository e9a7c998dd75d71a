package io.github.fluentecs.simulator.engine.state;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AdvancedConfiguration;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.ServiceRevisionLoadBalancer;

/** Which share of the traffic of its service a deployment has, and by which target groups. */
public final class TrafficShare {
  private final List<LoadBalancer> balancers;
  private boolean alternate;
  private @Nullable Double production;
  private @Nullable Double test;

  TrafficShare(List<LoadBalancer> balancers) {
    this.balancers = balancers;
  }

  /** Takes the target groups that the other one does not have. */
  public void besides(TrafficShare other) {
    alternate = !other.alternate;
  }

  /** Takes the same target groups. */
  public void like(TrafficShare other) {
    alternate = other.alternate;
  }

  /** In percent; null where traffic is not shifted. */
  public @Nullable Double production() {
    return production;
  }

  public void production(double percent) {
    production = percent;
  }

  /** In percent; null without a test listener rule, and where traffic is not shifted. */
  public @Nullable Double test() {
    return test;
  }

  /** Has an effect only with a test listener rule. */
  public void test(double percent) {
    test = hasTestRule() ? Double.valueOf(percent) : null;
  }

  private boolean hasTestRule() {
    return balancers.stream()
        .map(LoadBalancer::advancedConfiguration)
        .anyMatch(advanced -> advanced != null && advanced.testListenerRule() != null);
  }

  /** What tasks of the deployment are registered with, and the rule that leads there. */
  List<ServiceRevisionLoadBalancer> resolved() {
    return balancers.stream()
        .filter(balancer -> balancer.advancedConfiguration() != null)
        .map(
            balancer ->
                ServiceRevisionLoadBalancer.builder()
                    .targetGroupArn(targetGroup(balancer))
                    .productionListenerRule(
                        balancer.advancedConfiguration().productionListenerRule())
                    .build())
        .toList();
  }

  private String targetGroup(LoadBalancer balancer) {
    String other = balancer.advancedConfiguration().alternateTargetGroupArn();
    return String.valueOf(alternate && other != null ? other : balancer.targetGroupArn());
  }

  /** Adds its weights, by listener rule and target group. */
  public void addTo(Map<String, Map<String, Double>> weights) {
    add(weights, AdvancedConfiguration::productionListenerRule, production);
    add(weights, AdvancedConfiguration::testListenerRule, test);
  }

  private void add(
      Map<String, Map<String, Double>> weights,
      Function<AdvancedConfiguration, @Nullable String> rule,
      @Nullable Double percent) {
    for (LoadBalancer balancer : balancers) {
      AdvancedConfiguration advanced = balancer.advancedConfiguration();
      String name = advanced == null || percent == null ? null : rule.apply(advanced);
      if (name != null && percent != null) {
        weights
            .computeIfAbsent(name, key -> new TreeMap<>())
            .merge(targetGroup(balancer), percent, Double::sum);
      }
    }
  }
}
