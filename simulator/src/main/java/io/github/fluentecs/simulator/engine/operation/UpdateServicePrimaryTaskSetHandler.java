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
import java.time.Instant;
import software.amazon.awssdk.services.ecs.model.UpdateServicePrimaryTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServicePrimaryTaskSetResponse;

/** Makes a task set the one that serves production; the former one stays, ACTIVE. */
public final class UpdateServicePrimaryTaskSetHandler
    implements Handler<UpdateServicePrimaryTaskSetRequest, UpdateServicePrimaryTaskSetResponse> {
  private final Timeline timeline;
  private final ChangeListeners listeners;
  private final Clusters clusters;

  public UpdateServicePrimaryTaskSetHandler(
      Timeline timeline, ChangeListeners listeners, Clusters clusters) {
    this.timeline = timeline;
    this.listeners = listeners;
    this.clusters = clusters;
  }

  @Override
  public UpdateServicePrimaryTaskSetResponse handle(UpdateServicePrimaryTaskSetRequest request) {
    LiveCluster cluster = clusters.requireNamed(request.cluster());
    LiveService service = ServiceLookup.requireExternal(cluster, request.service());
    LiveTaskSet chosen = ServiceLookup.requireTaskSet(service, request.primaryTaskSet());
    Checks.that(!chosen.isDraining(), "A task set that is DRAINING cannot become the primary one.");
    Instant now = timeline.now();
    service.taskSets().values().stream()
        .filter(each -> each.isPrimary() && each != chosen)
        .forEach(former -> former.move(TaskSetStatus.Move.DEMOTE, now));
    chosen.move(TaskSetStatus.Move.PROMOTE, now);
    listeners.serviceChanged(service);
    return UpdateServicePrimaryTaskSetResponse.builder().taskSet(chosen.toSdk(true)).build();
  }
}
