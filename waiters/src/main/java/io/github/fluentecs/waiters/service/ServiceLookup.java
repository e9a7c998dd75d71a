package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.DescribeServices;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceActions;
import io.github.fluentecs.core.service.ServiceEvent;
import io.github.fluentecs.core.service.ServiceRef;
import io.github.fluentecs.waiters.Inquiry;
import io.github.fluentecs.waiters.Lookup;
import io.github.fluentecs.waiters.Snapshot;
import java.util.List;
import java.util.Map;

/** Looks at up to 10 services of a cluster by one DescribeServices. */
enum ServiceLookup implements Lookup<ServiceRef, Service> {
  INSTANCE;

  private static final int EVENTS = 10;

  @Override
  public ThrottleCategory category() {
    return ServiceActions.DESCRIBE_SERVICES.throttleCategory();
  }

  @Override
  public int limit() {
    return 10;
  }

  @Override
  public String group(ServiceRef service) {
    return service.cluster().id();
  }

  @Override
  public Inquiry<Map<String, Service>> ask(List<ServiceRef> services) {
    List<String> names = services.stream().map(ServiceRef::text).toList();
    return Inquiry.byKey(
        DescribeServices.builder(services.get(0).cluster(), names).build(),
        service -> service.ref().id());
  }

  @Override
  public Snapshot show(Service service) {
    Snapshot.Builder shown =
        Snapshot.builder(service.status().map(Object::toString).orElse("UNKNOWN"))
            .desired(service.desiredCount())
            .running(service.runningCount())
            .pending(service.pendingCount());
    service.primaryDeployment().ifPresent(primary -> show(primary, shown));
    service.events().stream().limit(EVENTS).map(ServiceEvent::message).forEach(shown::event);
    return shown.build();
  }

  private static void show(Deployment primary, Snapshot.Builder shown) {
    shown.failed(primary.failedTasks());
    primary.rolloutState().ifPresent(state -> shown.rollout(state.text()));
    primary.rolloutStateReason().ifPresent(shown::note);
  }
}
