package io.github.fluentecs.waiters.capacity;

import io.github.fluentecs.core.capacity.CapacityProvider;
import io.github.fluentecs.waiters.Blocker;
import java.util.Objects;

/**
 * A change of a capacity provider failed, or it is deleted; it will not come to that by itself.
 *
 * @param provider the capacity provider as it was seen last; see its update status and reason
 */
public record CapacityProviderFailed(CapacityProvider provider) implements Blocker {
  /**
   * Refuses a null.
   *
   * @param provider the capacity provider as it was seen last; see its update status and reason
   */
  public CapacityProviderFailed {
    Objects.requireNonNull(provider, "provider");
  }

  private String update() {
    return provider.updateStatus().map(Object::toString).orElse("");
  }

  @Override
  public String message() {
    String status = provider.status().map(Object::toString).orElse("without status");
    String reason =
        provider.updateStatusReason().map(text -> ": " + text.replaceAll("\\.$", "")).orElse("");
    String change = update().isEmpty() ? "" : ", " + update();
    return "Capacity provider " + provider.name() + " is " + status + change + reason + ".";
  }

  @Override
  public String remedy() {
    return switch (update()) {
      case "DELETE_FAILED" ->
          "Take it out of its clusters and of the strategies of services, then delete it again.";
      case "UPDATE_FAILED" -> "Remove the reason, then update it again.";
      default -> "Remove the reason, then create it again.";
    };
  }
}
