package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.CallerTextChecks;
import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Failures;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.check.LaunchChecks;
import io.github.fluentecs.simulator.engine.check.OverrideChecks;
import io.github.fluentecs.simulator.engine.check.TagChecks;
import io.github.fluentecs.simulator.engine.check.VolumeChecks;
import io.github.fluentecs.simulator.engine.lifecycle.TaskLifecycle;
import io.github.fluentecs.simulator.engine.lifecycle.TaskTags;
import io.github.fluentecs.simulator.engine.placement.InstanceFit;
import io.github.fluentecs.simulator.engine.placement.Placements;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.Place;
import io.github.fluentecs.simulator.engine.state.PlacementRules;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import io.github.fluentecs.simulator.engine.state.TaskTemplates;
import io.github.fluentecs.simulator.engine.state.VolumeAttachments;
import io.github.fluentecs.simulator.engine.view.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;
import software.amazon.awssdk.services.ecs.model.StartTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * Answers StartTask: a task on each of the instances that are named, as far as it fits there.
 * Nothing is placed, so placement constraints do not count.
 */
public final class StartTaskHandler implements Handler<StartTaskRequest, StartTaskResponse> {
  private static final int LONGEST_STARTED_BY = 36;

  private final Clusters clusters;
  private final TaskDefinitions taskDefinitions;
  private final TaskLifecycle lifecycle;
  private final TaskView taskView;
  private final TaskTags taskTags;
  private final Placements placements;

  public StartTaskHandler(
      Clusters clusters,
      TaskDefinitions taskDefinitions,
      TaskLifecycle lifecycle,
      TaskView taskView,
      TaskTags taskTags,
      Placements placements) {
    this.clusters = clusters;
    this.taskDefinitions = taskDefinitions;
    this.lifecycle = lifecycle;
    this.taskView = taskView;
    this.taskTags = taskTags;
    this.placements = placements;
  }

  @Override
  public StartTaskResponse handle(StartTaskRequest request) {
    check(request);
    LiveCluster cluster = clusters.requireActive(request.cluster());
    LaunchSpec spec = spec(cluster, request);
    List<Task> tasks = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (String reference : request.containerInstances()) {
      LiveInstance instance = cluster.findInstance(reference);
      Failure failure = obstacle(spec, instance, reference);
      if (failure != null || instance == null) {
        failures.add(failure);
      } else {
        Place place = new Place(instance, instance.zone(), null);
        tasks.add(taskView.of(lifecycle.launch(spec, place), true));
      }
    }
    return StartTaskResponse.builder().tasks(tasks).failures(failures).build();
  }

  private static void check(StartTaskRequest request) {
    Checks.oneTo(10, "Container instances", request.containerInstances());
    Checks.given("taskDefinition", request.taskDefinition());
    CallerTextChecks.startedBy(request.startedBy(), LONGEST_STARTED_BY);
    OverrideChecks.check(request.overrides());
    VolumeChecks.check(request.volumeConfigurations());
    TagChecks.check(request.tags());
  }

  private LaunchSpec spec(LiveCluster cluster, StartTaskRequest request) {
    TaskDefinition definition = taskDefinitions.requireActive(request.taskDefinition());
    LaunchChecks.network(definition, request.networkConfiguration());
    OverrideChecks.within(definition, request.overrides());
    OverrideChecks.taskRole(definition, request.enableExecuteCommand(), request.overrides());
    VolumeChecks.within(definition, request.volumeConfigurations());
    TaskTags.Options tags =
        new TaskTags.Options(
            request.tags(), request.propagateTags(), request.enableECSManagedTags());
    Task template =
        TaskTemplates.of(definition, request.overrides())
            .group(Optional.ofNullable(request.group()).orElse("family:" + definition.family()))
            .startedBy(request.startedBy())
            .launchType(TaskTemplates.launchType(null))
            .enableExecuteCommand(Boolean.TRUE.equals(request.enableExecuteCommand()))
            .attachments(VolumeAttachments.of(request.volumeConfigurations()))
            .tags(taskTags.ofCall(cluster, definition, tags))
            .build();
    return new LaunchSpec(
        cluster,
        definition,
        template,
        TaskSetFactory.vpc(request.networkConfiguration()),
        PlacementRules.NONE,
        null);
  }

  /** Why the task cannot start there; null when it can. */
  private @Nullable Failure obstacle(
      LaunchSpec spec, @Nullable LiveInstance instance, String reference) {
    if (instance == null) {
      return Failures.missing(reference, spec.cluster().arnOf("container-instance", reference));
    }
    if (!instance.isActive()) {
      return Failures.of(reference, instance.arn(), instance.status().name());
    }
    InstanceFit fit = placements.suitability(spec).judge(instance);
    return fit.fits() ? null : Failures.of(reference, instance.arn(), fit.toFailure().reason());
  }
}
