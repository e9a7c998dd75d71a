package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.Optional;

/** An event of a service. A view: immutable and thread-safe. */
public final class ServiceEvent
    extends Observed<software.amazon.awssdk.services.ecs.model.ServiceEvent> {
  private ServiceEvent(software.amazon.awssdk.services.ecs.model.ServiceEvent sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static ServiceEvent of(software.amazon.awssdk.services.ecs.model.ServiceEvent sdk) {
    return new ServiceEvent(sdk);
  }

  /**
   * Returns the id.
   *
   * @return the event's id
   */
  public String id() {
    return SdkValues.text(sdk().id());
  }

  /**
   * Returns when it happened.
   *
   * @return the instant
   */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(sdk().createdAt());
  }

  /**
   * Returns what happened.
   *
   * @return the message, for example {@code (service web) has reached a steady state.}
   */
  public String message() {
    return sdk().message() == null ? "" : sdk().message();
  }

  /** Returns the time and the message. */
  @Override
  public String toString() {
    return "ServiceEvent[" + sdk().createdAt() + " " + message() + "]";
  }
}
