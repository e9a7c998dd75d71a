package io.github.fluentecs.core.service;

import io.github.fluentecs.core.ref.ServiceRef;
import java.util.List;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/**
 * Changes a service whose deployment controller is EXTERNAL; all other changes are made in its task
 * sets. The operation is UpdateService. Idempotent.
 */
@Value.Immutable
public interface UpdateExternalService extends ServiceUpdate<UpdateExternalService> {
  @Override
  List<Consumer<? super UpdateServiceRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param service the service
   * @return a builder that changes nothing yet
   */
  static Builder builder(ServiceRef service) {
    return new Builder().service(service);
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds an {@link UpdateExternalService}. Not thread-safe. */
  final class Builder extends ImmutableUpdateExternalService.Builder
      implements ServiceUpdateBuilder<Builder> {
    Builder() {}
  }
}
