package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.check.ScaleChecks;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.defaults.TaskSetDefaults;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTaskSet;
import io.github.fluentecs.simulator.engine.state.ServiceLookup;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetResponse;

/** Answers UpdateTaskSet. */
public final class UpdateTaskSetHandler
    implements Handler<UpdateTaskSetRequest, UpdateTaskSetResponse> {
  private final Timeline timeline;
  private final ChangeListeners listeners;
  private final Clusters clusters;

  public UpdateTaskSetHandler(Timeline timeline, ChangeListeners listeners, Clusters clusters) {
    this.timeline = timeline;
    this.listeners = listeners;
    this.clusters = clusters;
  }

  @Override
  public UpdateTaskSetResponse handle(UpdateTaskSetRequest request) {
    Checks.that(
        request.scale() != null && request.scale().value() != null,
        "scale cannot be empty; it needs a value.");
    ScaleChecks.check(request.scale());
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    LiveService service = ServiceLookup.requireExternal(cluster, request.service());
    LiveTaskSet taskSet = ServiceLookup.requireTaskSet(service, request.taskSet());
    taskSet.scaleTo(TaskSetDefaults.scale(request.scale()), timeline.now());
    listeners.serviceChanged(service);
    return UpdateTaskSetResponse.builder().taskSet(taskSet.toSdk(true)).build();
  }
}
