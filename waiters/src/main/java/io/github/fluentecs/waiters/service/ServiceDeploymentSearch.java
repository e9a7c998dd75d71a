package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.service.DescribeServiceDeployments;
import io.github.fluentecs.core.service.ListServiceDeployments;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceDeployment;
import io.github.fluentecs.core.service.ServiceDeploymentBrief;
import io.github.fluentecs.waiters.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The service deployments that were found so far. They have more details than deployments, but
 * older IAM policies do not allow reading them, so a denied call ends only the search. Immutable.
 *
 * @param found what was found
 * @param offered whether ECS has them and the caller may read them
 */
record ServiceDeploymentSearch(List<ServiceDeployment> found, boolean offered) {
  private static final int PAGE = 100;

  ServiceDeploymentSearch {
    found = List.copyOf(found);
  }

  /** Makes the query for those that are current. */
  static Query<ServiceDeploymentSearch> of(Collection<Service> services) {
    List<ServiceDeploymentRef> current =
        services.stream().flatMap(it -> it.currentServiceDeployment().stream()).toList();
    return new ServiceDeploymentSearch(List.of(), !current.isEmpty()).describing(current);
  }

  private Query<ServiceDeploymentSearch> describing(List<ServiceDeploymentRef> refs) {
    return refs.isEmpty()
        ? Query.result(this)
        : Query.call(
            DescribeServiceDeployments.builder(refs).build(),
            batch -> Query.result(with(batch.succeeded())),
            this::orNone);
  }

  private ServiceDeploymentSearch with(List<ServiceDeployment> more) {
    return new ServiceDeploymentSearch(
        Stream.concat(found.stream(), more.stream()).toList(), offered);
  }

  private Optional<Query<ServiceDeploymentSearch>> orNone(EcsFailure failure) {
    boolean refused =
        failure instanceof EcsFailure.AccessDenied
            || failure instanceof EcsFailure.Unsupported
            || failure instanceof EcsFailure.InvalidRequest
            || failure instanceof EcsFailure.NotFound;
    return refused
        ? Optional.of(Query.result(new ServiceDeploymentSearch(found, false)))
        : Optional.empty();
  }

  /** Makes the query for those of the awaited deployments, among the newest of their services. */
  Query<ServiceDeploymentSearch> listing(List<AwaitedDeployment> awaited) {
    if (awaited.isEmpty() || !offered) {
      return Query.result(this);
    }
    AwaitedDeployment first = awaited.get(0);
    List<AwaitedDeployment> rest = awaited.subList(1, awaited.size());
    return Query.call(
            ListServiceDeployments.builder(first).maxResults(PAGE).build(),
            page -> describing(targeting(first, page.items())),
            this::orNone)
        .then(more -> more.listing(rest));
  }

  private static List<ServiceDeploymentRef> targeting(
      AwaitedDeployment awaited, List<ServiceDeploymentBrief> listed) {
    List<ServiceDeploymentRef> refs = new ArrayList<>();
    for (ServiceDeploymentBrief brief : listed) {
      if (brief.targetRevision().filter(it -> it.id().equals(awaited.number())).isPresent()) {
        refs.add(brief.ref());
      }
    }
    return refs.subList(0, Math.min(1, refs.size()));
  }

  /** Returns the service deployment that rolls out the awaited deployment. */
  Optional<ServiceDeployment> of(AwaitedDeployment awaited) {
    return found.stream()
        .filter(each -> each.service().id().equals(awaited.id()))
        .filter(
            each ->
                each.targetRevision()
                    .filter(it -> it.ref().id().equals(awaited.number()))
                    .isPresent())
        .findFirst();
  }
}
