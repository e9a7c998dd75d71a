package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.lifecycle.TaskLifecycle;
import io.github.fluentecs.simulator.engine.lifecycle.TaskTags;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveCapacityProvider;
import io.github.fluentecs.simulator.engine.state.LiveDaemon;
import io.github.fluentecs.simulator.engine.state.LiveDaemonRevision;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.Place;
import io.github.fluentecs.simulator.engine.state.PlacementRules;
import io.github.fluentecs.simulator.engine.state.ResourceDemand;
import io.github.fluentecs.simulator.engine.state.TaskTemplates;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DaemonPropagateTags;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;

/** Starts the tasks of daemons. */
public final class DaemonTasks {
  private final TaskLifecycle lifecycle;
  private final TaskTags taskTags;

  public DaemonTasks(TaskLifecycle lifecycle, TaskTags taskTags) {
    this.lifecycle = lifecycle;
    this.taskTags = taskTags;
  }

  /** Starts a task on an instance, unless there is no room on it. */
  void start(LiveDaemon daemon, LiveDaemonRevision revision, LiveInstance instance) {
    LaunchSpec spec = spec(daemon, revision, instance);
    boolean hasRoom = instance.resources().missing(ResourceDemand.of(spec)) == null;
    if (hasRoom && instance.isAgentConnected()) {
      revision.tasks().add(lifecycle.launch(spec, new Place(instance, instance.zone(), null)));
    }
  }

  private LaunchSpec spec(LiveDaemon daemon, LiveDaemonRevision revision, LiveInstance instance) {
    var options =
        new TaskTags.Options(
            propagated(daemon, revision), null, revision.toSdk().enableECSManagedTags());
    Task template =
        TaskTemplates.of(revision.definition(), null)
            .group(daemon.group())
            .startedBy(Arns.lastPart(daemon.deployment().arn()))
            .enableExecuteCommand(Boolean.TRUE.equals(revision.toSdk().enableExecuteCommand()))
            .tags(taskTags.ofCall(daemon.cluster(), revision.definition(), options))
            .build();
    var spec =
        new LaunchSpec(
            daemon.cluster(), revision.definition(), template, null, PlacementRules.NONE, null);
    return spec.on(provider(revision, instance));
  }

  private static List<Tag> propagated(LiveDaemon daemon, LiveDaemonRevision revision) {
    return revision.toSdk().propagateTags() == DaemonPropagateTags.DAEMON
        ? daemon.tags()
        : List.of();
  }

  private static LiveCapacityProvider provider(LiveDaemonRevision revision, LiveInstance instance) {
    return revision.providers().stream()
        .filter(each -> instance.isOf(each.name()))
        .findFirst()
        .orElseThrow();
  }
}
