package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.ClientTokens;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.call.ServiceError;
import io.github.fluentecs.simulator.engine.check.CapacityChoice;
import io.github.fluentecs.simulator.engine.check.QuotaChecks;
import io.github.fluentecs.simulator.engine.check.RunTaskChecks;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.defaults.PlatformDefaults;
import io.github.fluentecs.simulator.engine.lifecycle.TaskLauncher;
import io.github.fluentecs.simulator.engine.lifecycle.TaskTags;
import io.github.fluentecs.simulator.engine.placement.Distribution;
import io.github.fluentecs.simulator.engine.placement.Placements;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveCapacityProvider;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.PlacementRules;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import io.github.fluentecs.simulator.engine.state.TaskTemplates;
import io.github.fluentecs.simulator.engine.state.VolumeAttachments;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import io.github.fluentecs.simulator.engine.view.TaskView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Answers RunTask: partial success, and one effect for one {@code clientToken}. */
public final class RunTaskHandler implements Handler<RunTaskRequest, RunTaskResponse> {
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration AFTERWARDS = Duration.ofHours(1);
  private static final ClientTokens.Policy<TaskLauncher.Outcome> TOKENS =
      new ClientTokens.Policy<>(
          TaskLauncher.Outcome.class, RunTaskHandler::isOver, RunTaskHandler::conflict);

  private final Timeline timeline;
  private final Clusters clusters;
  private final CapacityProviders capacityProviders;
  private final TaskDefinitions taskDefinitions;
  private final TaskView taskView;
  private final TaskTags taskTags;
  private final TaskLauncher launcher;
  private final Placements placements;
  private final QuotaChecks quotas;

  public RunTaskHandler(
      Timeline timeline,
      Clusters clusters,
      CapacityProviders capacityProviders,
      TaskDefinitions taskDefinitions,
      TaskView taskView,
      TaskTags taskTags,
      TaskLauncher launcher,
      Placements placements,
      QuotaChecks quotas) {
    this.timeline = timeline;
    this.clusters = clusters;
    this.capacityProviders = capacityProviders;
    this.taskDefinitions = taskDefinitions;
    this.taskView = taskView;
    this.taskTags = taskTags;
    this.launcher = launcher;
    this.placements = placements;
    this.quotas = quotas;
  }

  @Override
  public RunTaskResponse handle(RunTaskRequest request) {
    RunTaskChecks.check(request);
    LiveCluster cluster = clusters.requireActive(request.cluster());
    var attempt = new ClientTokens.Attempt(request.clientToken(), request, timeline.now());
    TaskLauncher.Outcome outcome =
        cluster.tokens().once(attempt, TOKENS, () -> launch(cluster, request));
    return RunTaskResponse.builder()
        .tasks(outcome.tasks().stream().map(task -> view(task)).toList())
        .failures(outcome.failures())
        .build();
  }

  /** A task that is STOPPED by now can only be seen by a call that came again. */
  private Task view(LiveTask task) {
    return task.status().isOver() ? TaskView.brief(task) : taskView.of(task, true);
  }

  /**
   * A token counts for a day, or until an hour after the last of its tasks has stopped, if that is
   * earlier.
   */
  private static boolean isOver(TaskLauncher.Outcome outcome, Instant since, Instant now) {
    Instant end = since;
    for (LiveTask task : outcome.tasks()) {
      Instant stoppedAt = task.times().stoppedAt();
      Instant next = stoppedAt == null ? now : stoppedAt;
      end = next.isAfter(end) ? next : end;
    }
    return !now.isBefore(since.plus(LONGEST)) || !now.isBefore(end.plus(AFTERWARDS));
  }

  private TaskLauncher.Outcome launch(LiveCluster cluster, RunTaskRequest request) {
    TaskDefinition definition = taskDefinitions.requireActive(request.taskDefinition());
    CapacityChoice capacity =
        CapacityChoice.of(cluster, request.capacityProviderStrategy(), request.launchTypeAsString())
            .checked(capacityProviders, cluster);
    RunTaskChecks.check(request, definition, capacity);
    LaunchSpec spec =
        new LaunchSpec(
            cluster,
            definition,
            template(cluster, definition, request)
                .platformVersion(
                    PlatformDefaults.resolved(
                        capacity.platformVersion(request.platformVersion()),
                        definition.runtimePlatform()))
                .platformFamily(capacity.platformFamily(definition))
                .build(),
            TaskSetFactory.vpc(request.networkConfiguration()),
            PlacementRules.of(
                definition, request.placementConstraints(), request.placementStrategy()),
            null);
    int count = Optional.ofNullable(request.count()).orElse(1);
    if (capacity.strategy().isEmpty()) {
      Checks.that(
          spec.isOnManagedCapacity() || placements.within(cluster).hasCandidates(),
          "No Container Instances were found in your cluster.");
      return launcher.launch(spec, count);
    }
    return launch(spec, capacity.strategy(), count);
  }

  private TaskLauncher.Outcome launch(
      LaunchSpec spec, List<CapacityProviderStrategyItem> strategy, int count) {
    List<Integer> shares = Distribution.of(strategy).split(count);
    requireRoomToWait(spec, strategy, shares);
    List<LiveTask> tasks = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      LiveCapacityProvider provider = capacityProviders.require(strategy.get(i).capacityProvider());
      TaskLauncher.Outcome outcome = launcher.launch(spec.on(provider), shares.get(i));
      tasks.addAll(outcome.tasks());
      failures.addAll(outcome.failures());
    }
    return new TaskLauncher.Outcome(List.copyOf(tasks), List.copyOf(failures));
  }

  private void requireRoomToWait(
      LaunchSpec spec, List<CapacityProviderStrategyItem> strategy, List<Integer> shares) {
    int waiting = spec.cluster().tasks().tally().count(TaskStatus.PROVISIONING);
    for (int i = 0; i < shares.size(); i++) {
      LiveCapacityProvider provider = capacityProviders.require(strategy.get(i).capacityProvider());
      waiting += provider.isManagedScaling() ? shares.get(i) : 0;
      if (provider.isManagedScaling()) {
        quotas.provisioning(waiting);
      }
    }
  }

  private Task.Builder template(
      LiveCluster cluster, TaskDefinition definition, RunTaskRequest request) {
    return TaskTemplates.of(definition, request.overrides())
        .group(Optional.ofNullable(request.group()).orElse("family:" + definition.family()))
        .startedBy(request.startedBy())
        .launchType(TaskTemplates.launchType(request.launchTypeAsString()))
        .enableExecuteCommand(Boolean.TRUE.equals(request.enableExecuteCommand()))
        .attachments(VolumeAttachments.of(request.volumeConfigurations()))
        .tags(taskTags.ofCall(cluster, definition, tags(request)));
  }

  private static TaskTags.Options tags(RunTaskRequest request) {
    return new TaskTags.Options(
        request.tags(), request.propagateTags(), request.enableECSManagedTags());
  }

  private static Refusal conflict(TaskLauncher.Outcome first) {
    List<String> arns = first.tasks().stream().map(LiveTask::arn).toList();
    return Refusal.of(
        new ServiceError(
            "ConflictException",
            400,
            "The clientToken was used before with other parameters.",
            Map.of("resourceIds", arns)));
  }
}
