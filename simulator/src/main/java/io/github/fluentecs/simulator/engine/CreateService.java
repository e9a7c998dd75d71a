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

  private CreateService() {}

  static void addTo(Handlers handlers) {
    handlers.on(CreateServiceRequest.class, CreateService::create);
  }

  private static CreateServiceResponse create(Region region, CreateServiceRequest request) {
    CreateServiceChecks.check(request);
    LiveCluster cluster = region.clusters().require(request.cluster());
    var attempt = new ClientTokens.Attempt(request.clientToken(), request, region.timeline().now());
    LiveService service =
        cluster.tokens().once(attempt, TOKENS, () -> create(region, cluster, request));
    return CreateServiceResponse.builder().service(ServiceView.of(service, true)).build();
  }

  private static LiveService create(
      Region region, LiveCluster cluster, CreateServiceRequest request) {
    LiveService existing = cluster.services().get(request.serviceName());
    if (existing != null && existing.isActive()) {
      throw notIdempotent();
    }
    Checks.that(
        existing == null || existing.status() == ServiceStatus.INACTIVE,
        "Unable to Start a service that is still Draining.");
    LiveService service = ServiceFactory.create(region, cluster, request);
    region.watchers().serviceChanged(service);
    return service;
  }

  private static Refusal notIdempotent() {
    return Refusal.invalidParameter("Creation of service was not idempotent.");
  }
}
