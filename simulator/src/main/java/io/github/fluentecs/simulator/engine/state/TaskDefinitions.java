package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Refusal;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** The task definitions of one Region. */
public final class TaskDefinitions extends Families<LiveTaskDefinition> {
  /** The ACTIVE definition that a launch names. */
  public TaskDefinition requireActive(@Nullable String reference) {
    LiveTaskDefinition definition = find(Checks.given("TaskDefinition", reference));
    if (definition == null) {
      throw Refusal.client("TaskDefinition not found.");
    }
    if (!definition.hasStatus(TaskDefinitionStatus.ACTIVE)) {
      throw Refusal.client("TaskDefinition is inactive");
    }
    return definition.toSdk();
  }
}
