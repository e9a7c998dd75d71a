package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.ClientTokens;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.check.CreateServiceChecks;
import io.github.fluentecs.simulator.engine.check.QuotaChecks;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.status.ServiceStatus;
import io.github.fluentecs.simulator.engine.view.ServiceView;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceResponse;

/** Answers CreateService: one effect for one {@code clientToken}. */
public final class CreateServiceHandler
    implements Handler<CreateServiceRequest, CreateServiceResponse> {
  /** A token counts as long as its service is not INACTIVE. */
  private static final ClientTokens.Policy<LiveService> TOKENS =
      new ClientTokens.Policy<>(
          LiveService.class,
          (service, since, now) -> service.status() == ServiceStatus.INACTIVE,
          service -> notIdempotent());

  private final Timeline timeline;
  private final ChangeListeners listeners;
  private final Clusters clusters;
  private final ServiceFactory serviceFactory;
  private final QuotaChecks quotas;

  public CreateServiceHandler(
      Timeline timeline,
      ChangeListeners listeners,
      Clusters clusters,
      ServiceFactory serviceFactory,
      QuotaChecks quotas) {
    this.timeline = timeline;
    this.listeners = listeners;
    this.clusters = clusters;
    this.serviceFactory = serviceFactory;
    this.quotas = quotas;
  }

  @Override
  public CreateServiceResponse handle(CreateServiceRequest request) {
    CreateServiceChecks.check(request);
    quotas.desiredCount(request.desiredCount());
    LiveCluster cluster = clusters.require(request.cluster());
    var attempt = new ClientTokens.Attempt(request.clientToken(), request, timeline.now());
    LiveService service = cluster.tokens().once(attempt, TOKENS, () -> create(cluster, request));
    return CreateServiceResponse.builder().service(ServiceView.of(service, true)).build();
  }

  private LiveService create(LiveCluster cluster, CreateServiceRequest request) {
    LiveService existing = cluster.services().get(request.serviceName());
    if (existing != null && existing.isActive()) {
      throw notIdempotent();
    }
    Checks.that(
        existing == null || existing.status() == ServiceStatus.INACTIVE,
        "Unable to Start a service that is still Draining.");
    quotas.newService(cluster);
    LiveService service = serviceFactory.create(cluster, request);
    listeners.serviceChanged(service);
    return service;
  }

  private static Refusal notIdempotent() {
    return Refusal.invalidParameter("Creation of service was not idempotent.");
  }
}
