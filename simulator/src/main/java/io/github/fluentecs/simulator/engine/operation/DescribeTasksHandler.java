package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Failures;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.view.TaskView;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskField;

/** Answers DescribeTasks. */
public final class DescribeTasksHandler
    implements Handler<DescribeTasksRequest, DescribeTasksResponse> {
  private final Clusters clusters;
  private final TaskView taskView;

  public DescribeTasksHandler(Clusters clusters, TaskView taskView) {
    this.clusters = clusters;
    this.taskView = taskView;
  }

  @Override
  public DescribeTasksResponse handle(DescribeTasksRequest request) {
    Checks.oneTo(100, "Tasks", request.tasks());
    LiveCluster cluster = clusters.requireKnown(request.cluster());
    boolean withTags = request.include().contains(TaskField.TAGS);
    List<Task> found = new ArrayList<>(request.tasks().size());
    List<Failure> failures = new ArrayList<>();
    for (String reference : request.tasks()) {
      LiveTask task = cluster.tasks().findByReference(reference);
      if (task == null || isForgotten(cluster, task)) {
        failures.add(Failures.missing(reference, cluster.arnOf("task", reference)));
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
}
