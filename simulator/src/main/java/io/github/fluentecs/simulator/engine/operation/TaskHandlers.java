package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Failures;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.lifecycle.TaskLifecycle;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.view.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskField;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Operations on tasks that there are. */
public final class TaskHandlers {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}|[0-9a-f-]{36}");

  private final Arns arns;
  private final Clusters clusters;
  private final TaskLifecycle lifecycle;
  private final TaskView taskView;

  public TaskHandlers(Arns arns, Clusters clusters, TaskLifecycle lifecycle, TaskView taskView) {
    this.arns = arns;
    this.clusters = clusters;
    this.lifecycle = lifecycle;
    this.taskView = taskView;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers.on(DescribeTasksRequest.class, this::describe).on(StopTaskRequest.class, this::stop);
  }

  private DescribeTasksResponse describe(DescribeTasksRequest request) {
    Checks.oneTo(100, "Tasks", request.tasks());
    LiveCluster cluster = clusters.requireKnown(request.cluster());
    boolean withTags = request.include().contains(TaskField.TAGS);
    List<Task> found = new ArrayList<>(request.tasks().size());
    List<Failure> failures = new ArrayList<>();
    for (String reference : request.tasks()) {
      String id = Arns.lastPart(reference);
      LiveTask task = cluster.tasks().findByReference(reference);
      if (task == null || isForgotten(cluster, task)) {
        failures.add(Failures.missing(arns.task(cluster.name(), id)));
      } else {
        found.add(taskView.of(task, withTags));
      }
    }
    return DescribeTasksResponse.builder().tasks(found).failures(failures).build();
  }

  /** Once its cluster is deleted, a task is remembered by its tags only. */
  private static boolean isForgotten(LiveCluster cluster, LiveTask task) {
    return cluster.isInactive() && task.tags().isEmpty();
  }

  private StopTaskResponse stop(StopTaskRequest request) {
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
