package io.github.fluentecs.simulator.engine.state;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** One revision of a family, with its tags. What it says never changes, but its status does. */
public final class LiveTaskDefinition implements Tagged, Families.Member {
  private TaskDefinition model;
  private List<Tag> tags;

  public LiveTaskDefinition(TaskDefinition model, List<Tag> tags) {
    this.model = model;
    this.tags = List.copyOf(tags);
  }

  public TaskDefinition toSdk() {
    return model;
  }

  /** A copy with another status, to be completed. */
  public TaskDefinition.Builder toBuilder(TaskDefinitionStatus status) {
    return model.toBuilder().status(status);
  }

  @Override
  public String arn() {
    return model.taskDefinitionArn();
  }

  @Override
  public String family() {
    return model.family();
  }

  @Override
  public int revision() {
    return model.revision();
  }

  @Override
  public boolean isActive() {
    return hasStatus(TaskDefinitionStatus.ACTIVE);
  }

  public boolean hasStatus(TaskDefinitionStatus status) {
    return model.status() == status;
  }

  public void become(TaskDefinition newModel) {
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
