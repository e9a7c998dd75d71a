package io.github.fluentecs.simulator.engine.placement;

import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import io.github.fluentecs.simulator.query.QuerySubject;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What queries see of a container instance; of its tasks those whose desired status is RUNNING.
 *
 * @param instance the instance
 * @param without whose tasks are left out; null to leave out none
 */
public record InstanceSubject(LiveInstance instance, @Nullable LiveService without)
    implements QuerySubject {
  /** With all tasks. */
  public InstanceSubject(LiveInstance instance) {
    this(instance, null);
  }

  @Override
  public boolean agentConnected() {
    return instance.isAgentConnected();
  }

  @Override
  public @Nullable String agentVersion() {
    return instance.agentVersion();
  }

  @Override
  public @Nullable String attribute(String name) {
    return instance.attribute(name);
  }

  @Override
  public String ec2InstanceId() {
    return instance.ec2InstanceId();
  }

  @Override
  public Instant registeredAt() {
    return instance.registeredAt();
  }

  @Override
  public int runningTasksCount() {
    return (int) tasks().filter(task -> task.status() == TaskStatus.RUNNING).count();
  }

  @Override
  public Collection<String> taskGroups() {
    return tasks()
        .map(task -> task.spec().template().group())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private Stream<LiveTask> tasks() {
    return instance.tasks().alive().stream()
        .filter(LiveTask::isWanted)
        .filter(task -> without == null || task.service() != without);
  }
}
