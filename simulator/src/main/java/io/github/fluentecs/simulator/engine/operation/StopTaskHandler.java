package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.lifecycle.TaskLifecycle;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.view.TaskView;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Answers StopTask. */
public final class StopTaskHandler implements Handler<StopTaskRequest, StopTaskResponse> {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}|[0-9a-f-]{36}");

  private final Clusters clusters;
  private final TaskLifecycle lifecycle;
  private final TaskView taskView;

  public StopTaskHandler(Clusters clusters, TaskLifecycle lifecycle, TaskView taskView) {
    this.clusters = clusters;
    this.lifecycle = lifecycle;
    this.taskView = taskView;
  }

  @Override
  public StopTaskResponse handle(StopTaskRequest request) {
    LiveCluster cluster = clusters.require(request.cluster());
    String reference = Checks.given("Task", request.task());
    Checks.that(ID.matcher(Arns.lastPart(reference)).matches(), "Task Identifier is invalid");
    LiveTask task = cluster.tasks().findByReference(reference);
    if (task == null) {
      throw Refusal.invalidParameter("The referenced task was not found.");
    }
    task.tag(List.of());
    String reason = Optional.ofNullable(request.reason()).orElse("Task stopped by user");
    lifecycle.stop(task, TaskStopCode.USER_INITIATED, reason);
    return StopTaskResponse.builder().task(taskView.of(task, false)).build();
  }
}
