package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.DescribeServices;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceEvent;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.waiters.Lookup;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.Snapshot;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import io.github.fluentecs.waiters.internal.poller.StoppedTasks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Polls up to 10 services of a cluster by one DescribeServices. */
enum ServiceLookup implements Lookup<ServiceRef, Service> {
  INSTANCE;

  private static final int EVENTS = 10;

  @Override
  public ThrottleCategory category() {
    return DescribeServices.ACTION.throttleCategory();
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
  public Query<Map<String, Service>> fetch(List<ServiceRef> services) {
    List<String> names = services.stream().map(ServiceRef::text).toList();
    return Query.byKey(
        DescribeServices.builder(services.get(0).cluster(), names).build(),
        service -> service.ref().id());
  }

  @Override
  public Snapshot snapshot(Service service) {
    return shown(service).build();
  }

  Snapshot.Builder shown(Service service) {
    Snapshot.Builder shown =
        Snapshot.builder(service.status().map(Object::toString).orElse("UNKNOWN"))
            .desired(service.desiredCount())
            .running(service.runningCount())
            .pending(service.pendingCount());
    if (service.deployments().size() > 1) {
      service.deployments().stream().map(ServiceLookup::line).forEach(shown::note);
    }
    service.primaryDeployment().ifPresent(primary -> show(primary, shown));
    service.events().stream().limit(EVENTS).map(ServiceEvent::message).forEach(shown::event);
    return shown;
  }

  private static void show(Deployment primary, Snapshot.Builder shown) {
    shown.failed(primary.failedTasks());
    shown.primaryRunning(primary.runningCount());
    primary.rolloutState().ifPresent(state -> shown.rollout(state.text()));
    primary.rolloutStateReason().ifPresent(shown::note);
  }

  private static String line(Deployment deployment) {
    return deployment.status().map(OpenEnum::text).orElse("deployment")
        + (" " + deployment.taskDefinition().map(TaskDefinitionRef::id).orElse(deployment.id()))
        + (": " + deployment.runningCount() + " of " + deployment.desiredCount() + " running")
        + (", " + deployment.pendingCount() + " pending")
        + (deployment.failedTasks() == 0 ? "" : ", " + deployment.failedTasks() + " failed");
  }

  /** Events from before the primary deployment are about others. */
  @Override
  public Evidence evidence(Service service) {
    List<ServiceEvent> oldestFirst = new ArrayList<>(service.events());
    Collections.reverse(oldestFirst);
    Evidence all =
        Evidence.builder()
            .addAllEvents(oldestFirst)
            .addAllDeployments(service.deployments())
            .build();
    return service.primaryDeployment().flatMap(Deployment::createdAt).map(all::since).orElse(all);
  }

  @Override
  public Query<Evidence> diagnosticQuery(ServiceRef service) {
    return StoppedTasks.of(service);
  }

  @Override
  public boolean isWorse(@Nullable Service before, Service now) {
    return failedTasks(now) > (before == null ? 0 : failedTasks(before))
        || CrashSigns.areSeen(before, now);
  }

  @Override
  public boolean isUnsettled(Service service) {
    return CrashSigns.mayBeHidden(service);
  }

  private static int failedTasks(Service service) {
    return service.deployments().stream().mapToInt(Deployment::failedTasks).sum();
  }
}
