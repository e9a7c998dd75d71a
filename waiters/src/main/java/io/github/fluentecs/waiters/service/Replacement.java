package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;

/**
 * What is known of another deployment than the awaited one being primary: the service went back to
 * it, or on to it, or the poll shows the state before the update.
 *
 * @param given the service as the update returned it
 * @param made the awaited deployment at that time
 * @param service the service as it is now
 * @param primary its primary deployment now
 */
record Replacement(Service given, Deployment made, Service service, Deployment primary) {
  /** The awaited deployment as it was seen last. */
  Deployment own() {
    return listed().orElse(made);
  }

  private Optional<Deployment> listed() {
    return service.deployments().stream().filter(each -> each.id().equals(made.id())).findFirst();
  }

  boolean isNewer() {
    return !isOlder();
  }

  private boolean isOlder() {
    return given.deployments().stream().anyMatch(each -> each.id().equals(primary.id()))
        || isBefore(primary.createdAt(), made.createdAt());
  }

  private static boolean isBefore(Optional<Instant> one, Optional<Instant> other) {
    return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
  }

  /** A poll that shows the state before the update must not be taken for a rollback. */
  boolean isRollback() {
    return says("rolling back to deployment " + primary.id())
        || (isOlder() && (listed().isPresent() || isBefore(made.createdAt(), primary.updatedAt())));
  }

  private boolean says(String words) {
    return news().anyMatch(words(words));
  }

  private static Predicate<String> words(String words) {
    return text -> text.contains(words);
  }

  /** The events since the update, the newest first. */
  private Stream<String> news() {
    return service.events().stream()
        .filter(event -> !isBefore(event.createdAt(), made.createdAt()))
        .map(ServiceEvent::message);
  }

  /** Why the awaited deployment failed, by its own state, that of the other, or the events. */
  RolloutReason reason() {
    Optional<String> own =
        listed()
            .filter(each -> Stability.isIn(DeploymentRolloutState.FAILED, each))
            .flatMap(Deployment::rolloutStateReason);
    Optional<String> others = primary.rolloutStateReason().filter(words("rolling back"));
    return RolloutReason.of(own.or(this::event).or(() -> others).orElse(""));
  }

  private Optional<String> event() {
    String start = "(deployment " + made.id() + ") deployment failed";
    return news().filter(words(start)).findFirst().map(text -> text.substring(text.indexOf(start)));
  }
}
