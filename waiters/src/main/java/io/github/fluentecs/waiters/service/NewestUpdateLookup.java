package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.ListServiceDeployments;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceDeploymentBrief;
import io.github.fluentecs.waiters.Lookup;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the newest update of one service: the deployment that its newest service deployment rolls
 * out, or rolled back.
 */
enum NewestUpdateLookup implements Lookup<ServiceRef, Service> {
  INSTANCE;

  private static final int PAGE = 100;
  private static final Comparator<ServiceDeploymentBrief> BY_AGE =
      Comparator.comparing(brief -> brief.createdAt().orElse(Instant.MIN));

  @Override
  public ThrottleCategory category() {
    return ServiceLookup.INSTANCE.category();
  }

  @Override
  public int limit() {
    return 1;
  }

  @Override
  public String group(ServiceRef service) {
    return ServiceLookup.INSTANCE.group(service);
  }

  @Override
  public Query<Map<String, Service>> fetch(List<ServiceRef> services) {
    ServiceRef asked = services.get(0);
    return ServiceLookup.INSTANCE.fetch(services).then(found -> updated(asked, found));
  }

  private static Query<Map<String, Service>> updated(ServiceRef asked, Map<String, Service> found) {
    Service service = found.get(asked.id());
    return service == null || Stability.hasTaskSets(service)
        ? Query.result(found)
        : newest(asked).then(brief -> Query.result(Map.of(asked.id(), updated(service, brief))));
  }

  private static Query<Optional<ServiceDeploymentBrief>> newest(ServiceRef service) {
    return Query.call(
        ListServiceDeployments.builder(service).maxResults(PAGE).build(),
        page -> Query.result(page.items().stream().max(BY_AGE)),
        failure ->
            failure instanceof EcsFailure.AccessDenied || failure instanceof EcsFailure.Unsupported
                ? Optional.of(Query.result(Optional.empty()))
                : Optional.empty());
  }

  private static Service updated(Service service, Optional<ServiceDeploymentBrief> brief) {
    return brief.map(newest -> asOf(newest, service)).orElse(service);
  }

  private static Service asOf(ServiceDeploymentBrief newest, Service service) {
    String number = newest.targetRevision().map(revision -> revision.id()).orElse("");
    Deployment primary = service.primaryDeployment().orElse(null);
    boolean isPrimary =
        primary == null
            || number.isEmpty()
            || AwaitedDeployment.lastPart(primary.id()).equals(number)
            // Lists lag behind: the update is newer than what is listed.
            || isAfter(primary.createdAt(), newest.createdAt());
    return isPrimary ? service : withPrimary(number, newest, service);
  }

  private static boolean isAfter(Optional<Instant> one, Optional<Instant> other) {
    return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
  }

  /** Puts a deployment that was rolled back into the place that it had when it began. */
  private static Service withPrimary(
      String number, ServiceDeploymentBrief newest, Service service) {
    List<software.amazon.awssdk.services.ecs.model.Deployment> deployments = new ArrayList<>();
    deployments.add(
        service.deployments().stream()
            .filter(it -> AwaitedDeployment.lastPart(it.id()).equals(number))
            .map(it -> it.sdk().toBuilder())
            .findFirst()
            .orElseGet(software.amazon.awssdk.services.ecs.model.Deployment::builder)
            .id("ecs-svc/" + number)
            .status("PRIMARY")
            .createdAt(newest.createdAt().orElse(null))
            .build());
    service.deployments().stream()
        .filter(it -> !AwaitedDeployment.lastPart(it.id()).equals(number))
        .map(it -> it.sdk().toBuilder().status("ACTIVE").build())
        .forEach(deployments::add);
    return Service.of(service.sdk().toBuilder().deployments(deployments).build());
  }

  @Override
  public Snapshot snapshot(Service service) {
    return ServiceLookup.INSTANCE.snapshot(service);
  }
}
