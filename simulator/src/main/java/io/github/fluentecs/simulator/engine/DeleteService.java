package io.github.fluentecs.simulator.engine;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.DeleteServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeleteServiceResponse;

/** The operation DeleteService; deleting a service again shows how far it is. */
final class DeleteService {
  private final Timeline timeline;
  private final Clusters clusters;
  private final ServiceEnd end;

  DeleteService(Timeline timeline, Clusters clusters, ServiceEnd end) {
    this.timeline = timeline;
    this.clusters = clusters;
    this.end = end;
  }

  void addTo(Handlers handlers) {
    handlers.on(DeleteServiceRequest.class, this::delete);
  }

  private DeleteServiceResponse delete(DeleteServiceRequest request) {
    LiveCluster cluster = clusters.require(request.cluster());
    LiveService service = Services.require(cluster, request.service());
    if (service.isActive()) {
      if (!Boolean.TRUE.equals(request.force()) && !service.isDaemon()) {
        requireIdle(service);
      }
      for (LiveTaskSet taskSet : List.copyOf(service.taskSets().values())) {
        taskSet.move(TaskSetStatus.Move.DRAIN, timeline.now());
      }
      end.begin(service);
    }
    return DeleteServiceResponse.builder().service(ServiceView.of(service, true)).build();
  }

  private static void requireIdle(LiveService service) {
    Checks.that(
        service.desiredCount() == 0, "The service cannot be stopped while it is scaled above 0.");
    Tally tally = service.tasks().tally();
    Checks.that(
        tally.running() + tally.pending() == 0 && service.taskSets().isEmpty(),
        "The service cannot be stopped while deployments are active.");
  }
}
