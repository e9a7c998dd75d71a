package io.github.fluentecs.simulator.engine.view;

import io.github.fluentecs.simulator.engine.call.ModelJson;
import io.github.fluentecs.simulator.engine.journal.EventBridgeEvent;
import io.github.fluentecs.simulator.engine.journal.Journal;
import io.github.fluentecs.simulator.engine.state.ChangeListener;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.event.Event.Kind;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.Task;

/** Logs every change of tasks and container instances, as ECS tells Amazon EventBridge of it. */
public final class StateChangeEvents implements ChangeListener {
  private final Journal journal;
  private final TaskView taskView;

  public StateChangeEvents(Journal journal, TaskView taskView) {
    this.journal = journal;
    this.taskView = taskView;
  }

  @Override
  public void taskChanged(LiveTask task) {
    if (task.consumeChange()) {
      Task view = taskView.of(task, false);
      String updatedAt = journal.now().toString();
      journal.log(
          Kind.TASK,
          task.arn(),
          EventTexts.of(task),
          "ECS Task State Change",
          out -> {
            ModelJson.members(out, view, Set.of("tags"));
            EventBridgeEvent.text(out, "updatedAt", updatedAt);
          });
    }
  }

  @Override
  public void instanceChanged(LiveInstance instance) {
    if (instance.consumeChange()) {
      ContainerInstance view = instance.toSdk(false);
      String clusterArn = instance.cluster().arn();
      String updatedAt = journal.now().toString();
      journal.log(
          Kind.CONTAINER_INSTANCE,
          instance.arn(),
          EventTexts.of(instance),
          "ECS Container Instance State Change",
          out -> {
            ModelJson.members(out, view, Set.of("tags"));
            EventBridgeEvent.text(out, "clusterArn", clusterArn);
            EventBridgeEvent.text(out, "updatedAt", updatedAt);
          });
    }
  }
}
