package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.defaults.Included;
import io.github.fluentecs.simulator.engine.state.LiveTaskDefinition;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;

/** An INACTIVE revision is described as well, where it is named. */
public final class DescribeTaskDefinitionHandler
    implements Handler<DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse> {
  private final TaskDefinitions taskDefinitions;

  public DescribeTaskDefinitionHandler(TaskDefinitions taskDefinitions) {
    this.taskDefinitions = taskDefinitions;
  }

  @Override
  public DescribeTaskDefinitionResponse handle(DescribeTaskDefinitionRequest request) {
    String reference = Checks.given("taskDefinition", request.taskDefinition());
    LiveTaskDefinition definition = taskDefinitions.find(reference);
    if (definition == null) {
      throw Refusal.client("Unable to describe task definition.");
    }
    boolean withTags = request.include().contains(TaskDefinitionField.TAGS);
    return DescribeTaskDefinitionResponse.builder()
        .taskDefinition(definition.toSdk())
        .tags(Included.list(withTags, definition.tags()))
        .build();
  }
}
