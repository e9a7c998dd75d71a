package io.github.fluentecs.simulator.engine.state;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;

/** Where a task's traffic comes from. */
public record Routing(List<LoadBalancer> loadBalancers, List<ServiceRegistry> serviceRegistries) {
  static final Routing NONE = new Routing(List.of(), List.of());

  /** Whether a task registers somewhere before it is RUNNING. */
  public boolean activates() {
    return !serviceRegistries.isEmpty() || loadBalancers.size() > 1;
  }

  /** Whether a task has to be deregistered before its containers are stopped. */
  public boolean deactivates() {
    return !serviceRegistries.isEmpty() || !loadBalancers.isEmpty();
  }
}
