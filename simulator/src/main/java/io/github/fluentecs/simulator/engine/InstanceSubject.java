package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.query.QuerySubject;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What queries see of a container instance; of its tasks those whose desired status is RUNNING.
 *
 * @param instance the instance
 */
record InstanceSubject(LiveInstance instance) implements QuerySubject {
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
    return instance.tasks().tally().wantedRunning();
  }

  @Override
  public Collection<String> taskGroups() {
    return instance.tasks().alive().stream()
        .filter(LiveTask::isWanted)
        .map(task -> task.spec().template().group())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
