package io.github.fluentecs.simulator.engine;

import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceResponse;

/** The operation CreateService: one effect for one {@code clientToken}. */
final class CreateService {
  /** A token counts as long as its service is not INACTIVE. */
  private static final ClientTokens.Policy<LiveService> TOKENS =
      new ClientTokens.Policy<>(
          LiveService.class,
          (service, since, now) -> service.status() == ServiceStatus.INACTIVE,
          service -> notIdempotent());

  private final Timeline timeline;
  private final Watchers watchers;
  private final Clusters clusters;
  private final ServiceFactory serviceFactory;

  CreateService(
      Timeline timeline, Watchers watchers, Clusters clusters, ServiceFactory serviceFactory) {
    this.timeline = timeline;
    this.watchers = watchers;
    this.clusters = clusters;
    this.serviceFactory = serviceFactory;
  }

  void addTo(Handlers handlers) {
    handlers.on(CreateServiceRequest.class, this::create);
  }

  private CreateServiceResponse create(CreateServiceRequest request) {
    CreateServiceChecks.check(request);
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
    LiveService service = serviceFactory.create(cluster, request);
    watchers.serviceChanged(service);
    return service;
  }

  private static Refusal notIdempotent() {
    return Refusal.invalidParameter("Creation of service was not idempotent.");
  }
}
