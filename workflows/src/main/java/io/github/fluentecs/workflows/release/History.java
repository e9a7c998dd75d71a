package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.DescribeServiceRevisions;
import io.github.fluentecs.core.service.ListServiceDeployments;
import io.github.fluentecs.core.service.ServiceDeploymentBrief;
import io.github.fluentecs.core.service.ServiceRevision;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.workflows.internal.Reads;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/**
 * The service deployments of a service with what each rolled out, the newest first. ECS keeps them
 * for 90 days.
 */
record History(List<Entry> entries) {
  /** A service deployment and the revision that it rolled out. */
  record Entry(ServiceDeploymentBrief deployment, ServiceRevision revision) {
    Optional<TaskDefinitionRef> definition() {
      return revision.taskDefinition();
    }

    boolean hasStatus(ServiceDeploymentStatus status) {
      return deployment.hasStatus(status);
    }
  }

  static Wait<History> of(ServiceRef service) {
    return of(ListServiceDeployments.builder(service).build());
  }

  static Wait<History> since(ServiceRef service, Instant begin) {
    return of(ListServiceDeployments.builder(service).createdAfter(begin).build());
  }

  private static Wait<History> of(ListServiceDeployments list) {
    return Reads.pages(list).then(History::described);
  }

  private static Wait<History> described(List<ServiceDeploymentBrief> deployments) {
    List<ServiceRevisionRef> revisions =
        deployments.stream().flatMap(each -> each.targetRevision().stream()).distinct().toList();
    return revisions.isEmpty()
        ? Waits.met(new History(List.of()))
        : Reads.all(DescribeServiceRevisions.builder(revisions).build())
            .map(found -> joined(deployments, found));
  }

  private static History joined(
      List<ServiceDeploymentBrief> deployments, List<ServiceRevision> revisions) {
    Map<ServiceRevisionRef, ServiceRevision> byRef =
        revisions.stream().collect(Collectors.toMap(ServiceRevision::ref, Function.identity()));
    return new History(
        deployments.stream()
            .sorted(
                Comparator.comparing(
                    (ServiceDeploymentBrief each) -> each.createdAt().orElse(Instant.EPOCH),
                    Comparator.reverseOrder()))
            .flatMap(
                each ->
                    each
                        .targetRevision()
                        .map(byRef::get)
                        .map(revision -> new Entry(each, revision))
                        .stream())
            .toList());
  }

  /** The newest deployment that rolled out a task definition. */
  Optional<Entry> of(TaskDefinitionRef definition) {
    return entries.stream()
        .filter(each -> each.definition().equals(Optional.of(definition)))
        .findFirst();
  }

  /** The deployment that counts: the newest. */
  Optional<Entry> newest() {
    return entries.stream().findFirst();
  }

  /** The last successful deployment before the newest one that has another configuration. */
  Optional<Entry> former() {
    return entries.stream()
        .skip(1)
        .filter(each -> each.hasStatus(ServiceDeploymentStatus.SUCCESSFUL))
        .filter(each -> !RevisionChange.isNone(entries.get(0).revision(), each.revision()))
        .findFirst();
  }

  /**
   * Whether the newest deployment returns to what an earlier one had rolled out, with another one
   * between them that the service did not leave by ECS's own rollback.
   */
  boolean isReturning() {
    boolean isLeft = false;
    for (Entry each : entries.subList(Math.min(1, entries.size()), entries.size())) {
      boolean isSame = RevisionChange.isNone(entries.get(0).revision(), each.revision());
      if (isSame && each.hasStatus(ServiceDeploymentStatus.SUCCESSFUL)) {
        return isLeft;
      }
      isLeft |= !isSame && !each.hasStatus(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
    }
    return false;
  }

  /** What the service has: the newest that was not left by ECS's own rollback. */
  Optional<Entry> current(TaskDefinitionRef running) {
    return entries.stream()
        .filter(each -> each.definition().equals(Optional.of(running)))
        .filter(each -> !each.hasStatus(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL))
        .findFirst();
  }
}
