package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.call.ModelMembers;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DaemonTaskDefinition;
import software.amazon.awssdk.services.ecs.model.DaemonTaskDefinitionStatus;
import software.amazon.awssdk.services.ecs.model.DaemonTaskDefinitionSummary;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** One revision of a family of daemon task definitions, with its tags. */
public final class LiveDaemonTaskDefinition implements Tagged, Families.Member {
  private static final String NETWORK_MODE = "daemon_bridge";

  private final TaskDefinition ofTasks;
  private DaemonTaskDefinition model;
  private List<Tag> tags;

  public LiveDaemonTaskDefinition(DaemonTaskDefinition model, List<Tag> tags) {
    this.model = model;
    this.tags = List.copyOf(tags);
    this.ofTasks =
        ModelMembers.copy(model, TaskDefinition.builder())
            .taskDefinitionArn(model.daemonTaskDefinitionArn())
            .networkMode(NETWORK_MODE)
            .status((String) null)
            .build();
  }

  public DaemonTaskDefinition toSdk() {
    return model;
  }

  /** What its tasks run, as a task definition. */
  public TaskDefinition ofTasks() {
    return ofTasks;
  }

  public DaemonTaskDefinitionSummary summary() {
    return ModelMembers.copy(model, DaemonTaskDefinitionSummary.builder()).arn(arn()).build();
  }

  @Override
  public String arn() {
    return model.daemonTaskDefinitionArn();
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
    return model.status() == DaemonTaskDefinitionStatus.ACTIVE;
  }

  public void requestDeletion(Instant now) {
    model =
        model.toBuilder()
            .status(DaemonTaskDefinitionStatus.DELETE_IN_PROGRESS)
            .deleteRequestedAt(now)
            .build();
  }

  public void delete() {
    model = model.toBuilder().status(DaemonTaskDefinitionStatus.DELETED).build();
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
