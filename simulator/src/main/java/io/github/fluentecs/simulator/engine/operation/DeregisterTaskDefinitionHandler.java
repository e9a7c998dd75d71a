package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.state.LiveTaskDefinition;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import java.time.Instant;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** Deregistering an INACTIVE revision again changes nothing. */
public final class DeregisterTaskDefinitionHandler
    implements Handler<DeregisterTaskDefinitionRequest, DeregisterTaskDefinitionResponse> {
  private static final String UNKNOWN =
      "The specified task definition does not exist. Specify a valid account, family, revision and"
          + " try again.";

  private final Timeline timeline;
  private final TaskDefinitions taskDefinitions;

  public DeregisterTaskDefinitionHandler(Timeline timeline, TaskDefinitions taskDefinitions) {
    this.timeline = timeline;
    this.taskDefinitions = taskDefinitions;
  }

  @Override
  public DeregisterTaskDefinitionResponse handle(DeregisterTaskDefinitionRequest request) {
    String reference = Checks.given("taskDefinition", request.taskDefinition());
    if (!TaskDefinitions.namesRevision(reference)) {
      throw Refusal.client(
          "Revision is missing: taskDefinition must be family:revision or an ARN.");
    }
    LiveTaskDefinition definition = taskDefinitions.find(reference);
    if (definition == null) {
      throw Refusal.client(UNKNOWN);
    }
    if (definition.hasStatus(TaskDefinitionStatus.ACTIVE)) {
      Instant now = timeline.now();
      definition.become(
          definition.toBuilder(TaskDefinitionStatus.INACTIVE).deregisteredAt(now).build());
    }
    return DeregisterTaskDefinitionResponse.builder().taskDefinition(definition.toSdk()).build();
  }
}
