package io.github.fluentecs.simulator.engine.defaults;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.ScaleUnit;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** The defaults of task sets. */
public final class TaskSetDefaults {
  private TaskSetDefaults() {}

  /** The task set with everything said. */
  public static TaskSet.Builder complete(TaskSet taskSet) {
    return taskSet.toBuilder()
        .capacityProviderStrategy(StrategyDefaults.ofLaunch(taskSet.capacityProviderStrategy()))
        .networkConfiguration(NetworkDefaults.complete(taskSet.networkConfiguration()))
        .loadBalancers(Given.list(taskSet.loadBalancers()))
        .serviceRegistries(Given.list(taskSet.serviceRegistries()))
        .scale(scale(taskSet.scale()))
        .tags(Given.list(taskSet.tags()));
  }

  /** A scale with its unit; nothing when the set was made without one. */
  public static Scale scale(@Nullable Scale given) {
    double value = given == null || given.value() == null ? 0.0 : given.value();
    return Scale.builder().value(value).unit(ScaleUnit.PERCENT).build();
  }
}
