package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceDeployment;
import io.github.fluentecs.waiters.diagnosis.Pause;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a rollout at one poll. Immutable and thread-safe.
 *
 * @param service the service
 * @param found the service deployment that rolls out the awaited deployment; null where ECS offers
 *     none, or does not let the caller see it
 */
record RolloutView(Service service, @Nullable ServiceDeployment found) {
  Optional<ServiceDeployment> serviceDeployment() {
    return Optional.ofNullable(found);
  }

  Stream<Pause> pauses() {
    return serviceDeployment().stream().flatMap(it -> Pause.of(it).stream());
  }
}
