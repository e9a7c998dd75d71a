package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTaskSet;
import io.github.fluentecs.simulator.engine.state.ServiceLookup;
import io.github.fluentecs.simulator.engine.status.TaskSetStatus;
import software.amazon.awssdk.services.ecs.model.DeleteTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DeleteTaskSetResponse;

/** Answers DeleteTaskSet. */
public final class DeleteTaskSetHandler
    implements Handler<DeleteTaskSetRequest, DeleteTaskSetResponse> {
  private final Timeline timeline;
  private final ChangeListeners listeners;
  private final Clusters clusters;

  public DeleteTaskSetHandler(Timeline timeline, ChangeListeners listeners, Clusters clusters) {
    this.timeline = timeline;
    this.listeners = listeners;
    this.clusters = clusters;
  }

  @Override
  public DeleteTaskSetResponse handle(DeleteTaskSetRequest request) {
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    LiveService service = ServiceLookup.requireExternal(cluster, request.service());
    LiveTaskSet taskSet = ServiceLookup.requireTaskSet(service, request.taskSet());
    Checks.that(
        Boolean.TRUE.equals(request.force())
            || taskSet.isDraining()
            || taskSet.computedDesiredCount() == 0,
        "The task set cannot be deleted while it is scaled above 0; "
            + "scale it to 0 or use force.");
    taskSet.move(TaskSetStatus.Move.DRAIN, timeline.now());
    listeners.serviceChanged(service);
    return DeleteTaskSetResponse.builder().taskSet(taskSet.toSdk(true)).build();
  }
}
