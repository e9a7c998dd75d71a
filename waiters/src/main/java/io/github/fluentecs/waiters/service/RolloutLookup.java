package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceDeployment;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.Snapshot;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import io.github.fluentecs.waiters.diagnosis.Pause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/**
 * Polls up to 10 rollouts of a cluster: one DescribeServices, and one DescribeServiceDeployments
 * for the service deployments that are current. Where another one than the awaited is current, one
 * ListServiceDeployments for each service finds it.
 */
enum RolloutLookup implements ServicePolling<AwaitedDeployment, RolloutView> {
  INSTANCE;

  private static final ServiceLookup SERVICES = ServiceLookup.INSTANCE;

  @Override
  public String key(AwaitedDeployment awaited) {
    return awaited.id() + "/" + awaited.number();
  }

  @Override
  public Query<Map<String, RolloutView>> fetch(List<AwaitedDeployment> awaited) {
    Map<String, ServiceRef> distinct = new LinkedHashMap<>();
    awaited.forEach(each -> distinct.putIfAbsent(each.id(), each));
    return SERVICES
        .fetch(List.copyOf(distinct.values()))
        .then(
            services ->
                ServiceDeploymentSearch.of(services.values())
                    .then(current -> further(awaited, services, current)));
  }

  /** Searches on for those that have been replaced and are not current any more. */
  private Query<Map<String, RolloutView>> further(
      List<AwaitedDeployment> awaited,
      Map<String, Service> services,
      ServiceDeploymentSearch current) {
    List<AwaitedDeployment> lost = new ArrayList<>();
    for (AwaitedDeployment each : awaited) {
      Service service = services.get(each.id());
      if (service != null && isReplaced(each, service) && current.of(each).isEmpty()) {
        lost.add(each);
      }
    }
    return current.listing(lost).then(found -> whole(awaited, services, found));
  }

  /**
   * Reads those services again that were read before their service deployment was stopped: what
   * took its place is not in them.
   */
  private Query<Map<String, RolloutView>> whole(
      List<AwaitedDeployment> awaited,
      Map<String, Service> services,
      ServiceDeploymentSearch found) {
    List<ServiceRef> outdated = new ArrayList<>();
    for (AwaitedDeployment each : awaited) {
      Service service = services.get(each.id());
      if (service != null && !isReplaced(each, service) && isStopped(found.of(each))) {
        outdated.add(each);
      }
    }
    return outdated.isEmpty()
        ? Query.result(views(awaited, services, found))
        : SERVICES
            .fetch(outdated)
            .then(
                again -> {
                  Map<String, Service> newer = new HashMap<>(services);
                  newer.putAll(again);
                  return Query.result(views(awaited, newer, found));
                });
  }

  private static boolean isStopped(Optional<ServiceDeployment> rollout) {
    return rollout.filter(it -> it.hasStatus(ServiceDeploymentStatus.STOPPED)).isPresent();
  }

  private Map<String, RolloutView> views(
      List<AwaitedDeployment> awaited,
      Map<String, Service> services,
      ServiceDeploymentSearch found) {
    Map<String, RolloutView> views = new HashMap<>();
    awaited.forEach(each -> add(each, services.get(each.id()), found, views));
    return views;
  }

  private static boolean isReplaced(AwaitedDeployment awaited, Service service) {
    return service
        .primaryDeployment()
        .map(Deployment::id)
        .filter(id -> !id.equals(awaited.deployment()))
        .isPresent();
  }

  private void add(
      AwaitedDeployment awaited,
      @Nullable Service service,
      ServiceDeploymentSearch found,
      Map<String, RolloutView> views) {
    if (service != null) {
      views.put(key(awaited), new RolloutView(service, found.of(awaited).orElse(null)));
    }
  }

  @Override
  public Snapshot snapshot(RolloutView view) {
    Snapshot.Builder shown = SERVICES.shown(view.service());
    view.pauses().map(Pause::message).forEach(shown::note);
    return shown.build();
  }

  @Override
  public Evidence evidence(RolloutView view) {
    Evidence ofService = SERVICES.evidence(view.service());
    return view.serviceDeployment()
        .map(it -> Evidence.builder().from(ofService).serviceDeployment(it).build())
        .orElse(ofService);
  }

  @Override
  public Query<Evidence> diagnosticQuery(AwaitedDeployment awaited) {
    return SERVICES.diagnosticQuery(awaited);
  }

  @Override
  public boolean isUnsettled(RolloutView view) {
    return SERVICES.isUnsettled(view.service());
  }

  @Override
  public boolean isWorse(@Nullable RolloutView before, RolloutView now) {
    return SERVICES.isWorse(before == null ? null : before.service(), now.service());
  }
}
