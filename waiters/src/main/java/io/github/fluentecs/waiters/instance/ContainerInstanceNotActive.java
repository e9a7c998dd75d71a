package io.github.fluentecs.waiters.instance;

import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.waiters.Blocker;
import java.util.Objects;

/**
 * A container instance could not be registered, or was deregistered.
 *
 * @param instance the container instance as it was seen last
 */
public record ContainerInstanceNotActive(ContainerInstance instance) implements Blocker {
  /**
   * Refuses a null.
   *
   * @param instance the container instance as it was seen last
   */
  public ContainerInstanceNotActive {
    Objects.requireNonNull(instance, "instance");
  }

  @Override
  public String message() {
    String status = instance.status().map(Object::toString).orElse("without status");
    String reason =
        instance.statusReason().map(text -> ": " + text.replaceAll("\\.$", "")).orElse("");
    return instance.ref() + " is " + status + reason + ".";
  }

  @Override
  public String remedy() {
    return "Register the instance again, or start another one.";
  }
}
