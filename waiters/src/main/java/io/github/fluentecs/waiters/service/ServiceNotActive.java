package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.waiters.Blocker;
import java.util.Objects;

/**
 * A service is deleted: it is DRAINING or INACTIVE, and does not come back.
 *
 * @param service the service as it was seen last
 */
public record ServiceNotActive(Service service) implements Blocker {
  /**
   * Refuses a null.
   *
   * @param service the service as it was seen last
   */
  public ServiceNotActive {
    Objects.requireNonNull(service, "service");
  }

  @Override
  public String message() {
    String status = service.status().map(Object::toString).orElse("without status");
    return RolloutWords.named(service) + " is " + status + ": it was deleted.";
  }

  @Override
  public String remedy() {
    return "Create the service again once it is INACTIVE.";
  }
}
