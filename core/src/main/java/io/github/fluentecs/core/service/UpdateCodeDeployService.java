package io.github.fluentecs.core.service;

import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.rule.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/**
 * Changes a service whose deployment controller is CODE_DEPLOY; all other changes are made by
 * CodeDeploy deployments. The operation is UpdateService. Idempotent.
 */
@Value.Immutable
public interface UpdateCodeDeployService extends ServiceUpdate<UpdateCodeDeployService> {
  /**
   * Returns the deployment configuration, which applies when container instances are drained;
   * starts no deployment.
   *
   * @return the configuration (rules DC-1 to DC-8); absent keeps it
   */
  Optional<DeploymentConfiguration> deploymentConfiguration();

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

  @Override
  default List<Violation> rounded() {
    return RoundedTimes.in(operation())
        .gracePeriod(healthCheckGracePeriod())
        .deployment(deploymentConfiguration())
        .advice();
  }

  @Override
  default UpdateServiceRequest.Builder draft() {
    return ServiceUpdate.super
        .draft()
        .deploymentConfiguration(
            deploymentConfiguration().map(DeploymentConfiguration::toSdk).orElse(null));
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static UpdateCodeDeployService of(UpdateServiceRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return ServiceUpdateCopy.ofCodeDeploy(sdk);
  }

  /**
   * Reads JSON as {@code aws ecs update-service --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static UpdateCodeDeployService fromJson(String json) {
    return of(RequestJson.read(json, UpdateServiceRequest.builder()));
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds an {@link UpdateCodeDeployService}. Not thread-safe. */
  final class Builder extends ImmutableUpdateCodeDeployService.Builder
      implements ServiceUpdateBuilder<Builder> {
    Builder() {}
  }
}
