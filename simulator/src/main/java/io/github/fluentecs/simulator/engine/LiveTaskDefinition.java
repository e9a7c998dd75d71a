package io.github.fluentecs.simulator.engine;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** One revision of a family, with its tags. What it says never changes, but its status does. */
final class LiveTaskDefinition implements Tagged {
  private TaskDefinition model;
  private List<Tag> tags;

  LiveTaskDefinition(TaskDefinition model, List<Tag> tags) {
    this.model = model;
    this.tags = List.copyOf(tags);
  }

  TaskDefinition toSdk() {
    return model;
  }

  String arn() {
    return model.taskDefinitionArn();
  }

  boolean is(TaskDefinitionStatus status) {
    return model.status() == status;
  }

  void become(TaskDefinition newModel) {
    model = newModel;
  }

  @Override
  public List<Tag> tags() {
    return tags;
  }

  @Override
  public void tag(List<Tag> newTags) {
    tags = List.copyOf(newTags);
  }
}
