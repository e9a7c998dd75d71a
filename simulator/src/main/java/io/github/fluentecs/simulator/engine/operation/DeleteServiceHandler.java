package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.scheduler.ServiceDeletion;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTaskSet;
import io.github.fluentecs.simulator.engine.state.ServiceLookup;
import io.github.fluentecs.simulator.engine.state.TaskCounts;
import io.github.fluentecs.simulator.engine.status.TaskSetStatus;
import io.github.fluentecs.simulator.engine.view.ServiceView;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DeleteServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeleteServiceResponse;

/** Answers DeleteService; deleting a service again shows how far it is. */
public final class DeleteServiceHandler
    implements Handler<DeleteServiceRequest, DeleteServiceResponse> {
  private final Timeline timeline;
  private final Clusters clusters;
  private final ServiceDeletion deletion;

  public DeleteServiceHandler(Timeline timeline, Clusters clusters, ServiceDeletion deletion) {
    this.timeline = timeline;
    this.clusters = clusters;
    this.deletion = deletion;
  }

  @Override
  public DeleteServiceResponse handle(DeleteServiceRequest request) {
    LiveCluster cluster = clusters.require(request.cluster());
    LiveService service = ServiceLookup.require(cluster, request.service());
    if (service.isActive()) {
      if (!Boolean.TRUE.equals(request.force()) && !service.isDaemon()) {
        requireIdle(service);
      }
      for (LiveTaskSet taskSet : List.copyOf(service.taskSets().values())) {
        taskSet.move(TaskSetStatus.Move.DRAIN, timeline.now());
      }
      deletion.begin(service);
    }
    return DeleteServiceResponse.builder().service(ServiceView.of(service, true)).build();
  }

  private static void requireIdle(LiveService service) {
    Checks.that(
        service.desiredCount() == 0, "The service cannot be stopped while it is scaled above 0.");
    TaskCounts tally = service.tasks().tally();
    Checks.that(
        tally.running() + tally.pending() == 0 && service.taskSets().isEmpty(),
        "The service cannot be stopped while deployments are active.");
  }
}
