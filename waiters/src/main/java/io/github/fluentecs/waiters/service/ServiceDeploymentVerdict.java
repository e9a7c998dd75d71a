package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceDeployment;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.waiters.Verdict;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.Rollback;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/**
 * Judges how a rollout ended by its service deployment, which is one for each update and says so
 * itself. Pure.
 *
 * @param given the service as the update returned it
 * @param made its primary deployment at that time
 * @param service the service as it is now
 * @param rollout the service deployment that rolls it out
 */
record ServiceDeploymentVerdict(
    Service given, Deployment made, Service service, ServiceDeployment rollout) {
  Verdict<Rollout> judge() {
    ServiceDeploymentStatus status = rollout.status().flatMap(OpenEnum::known).orElse(null);
    if (status == null) {
      return pending();
    }
    return switch (status) {
      case SUCCESSFUL -> Verdict.met(new Rollout.Succeeded(service, own()));
      case ROLLBACK_SUCCESSFUL -> rolledBack();
      case ROLLBACK_FAILED -> Verdict.met(new Rollout.Failed(service, own(), reason()));
      case STOPPED -> stopped();
      default -> pending();
    };
  }

  /** A newer update stops a service deployment too, but then nothing was found wrong with it. */
  private Verdict<Rollout> stopped() {
    Optional<Deployment> by = service.primaryDeployment().filter(it -> !isMade(it));
    RolloutReason reason = reason();
    boolean failed =
        reason.kind() == RolloutReason.Kind.CIRCUIT_BREAKER
            || reason.kind() == RolloutReason.Kind.ALARM;
    return Verdict.met(
        by.isPresent() && !failed
            ? new Rollout.Superseded(service, own(), by.get())
            : new Rollout.Failed(service, own(), reason));
  }

  private Verdict<Rollout> rolledBack() {
    String number =
        rollout
            .rollback()
            .map(Rollback::serviceRevisionArn)
            .map(AwaitedDeployment::lastPart)
            .orElse("");
    Stream<Deployment> known =
        Stream.concat(service.deployments().stream(), given.deployments().stream());
    Optional<Deployment> to =
        known.filter(it -> AwaitedDeployment.lastPart(it.id()).equals(number)).findFirst();
    return to.or(service::primaryDeployment)
        .filter(it -> !isMade(it))
        .<Verdict<Rollout>>map(
            it -> Verdict.met(new Rollout.RolledBack(service, own(), it, reason())))
        .orElseGet(() -> Verdict.pending("ROLLBACK_SUCCESSFUL, not visible yet"));
  }

  private boolean isMade(Deployment deployment) {
    return deployment.id().equals(made.id());
  }

  private Deployment own() {
    return service.deployments().stream().filter(this::isMade).findFirst().orElse(made);
  }

  /** The service deployment has the kind of the reason; deployments and events have its text. */
  private RolloutReason reason() {
    RolloutReason told = RolloutReason.of(rollout);
    RolloutReason seen =
        service
            .primaryDeployment()
            .map(primary -> new Replacement(given, made, service, primary).reason())
            .filter(reason -> !reason.text().isEmpty())
            .orElse(told);
    return told.kind() == RolloutReason.Kind.OTHER
        ? seen
        : new RolloutReason(told.kind(), seen.text());
  }

  private Verdict<Rollout> pending() {
    String status = rollout.status().map(OpenEnum::text).orElse("without status");
    Function<OpenEnum<?>, String> stage = it -> status + " " + it.text();
    return Verdict.pending(
        rollout.lifecycleStage().map(stage).orElse(status) + ", " + RolloutWords.progress(own()));
  }
}
