package io.github.fluentecs.core.cluster;

import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandConfiguration;
import software.amazon.awssdk.services.ecs.model.ManagedStorageConfiguration;

/** How a cluster executes commands and encrypts what it stores. Immutable and thread-safe. */
@Value.Immutable
public interface ClusterConfiguration {
  /**
   * Returns the key that encrypts the data between a client and a container.
   *
   * @return the id of a KMS key
   */
  Optional<String> executeCommandKmsKeyId();

  /**
   * Returns where the output of executed commands is logged.
   *
   * @return absent means as in the task definition
   */
  Optional<ExecuteCommandLogging> executeCommandLogging();

  /**
   * Returns the key that encrypts the EBS volumes that ECS manages.
   *
   * @return the id of a KMS key of one Region
   */
  Optional<String> managedStorageKmsKeyId();

  /**
   * Returns the key that encrypts the ephemeral storage of Fargate.
   *
   * @return the id of a KMS key of one Region
   */
  Optional<String> fargateEphemeralStorageKmsKeyId();

  /**
   * Starts a configuration.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the configuration
   */
  static ClusterConfiguration of(
      software.amazon.awssdk.services.ecs.model.ClusterConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Optional<ExecuteCommandConfiguration> execute =
        Optional.ofNullable(sdk.executeCommandConfiguration());
    Optional<ManagedStorageConfiguration> storage =
        Optional.ofNullable(sdk.managedStorageConfiguration());
    return new Builder()
        .executeCommandKmsKeyId(execute.map(ExecuteCommandConfiguration::kmsKeyId))
        .executeCommandLogging(execute.map(ExecuteCommandLogging::ofNullable))
        .managedStorageKmsKeyId(storage.map(ManagedStorageConfiguration::kmsKeyId))
        .fargateEphemeralStorageKmsKeyId(
            storage.map(ManagedStorageConfiguration::fargateEphemeralStorageKmsKeyId))
        .build();
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model; empty blocks are left out
   */
  default software.amazon.awssdk.services.ecs.model.ClusterConfiguration toSdk() {
    return software.amazon.awssdk.services.ecs.model.ClusterConfiguration.builder()
        .executeCommandConfiguration(executeCommand())
        .managedStorageConfiguration(managedStorage())
        .build();
  }

  private @Nullable ExecuteCommandConfiguration executeCommand() {
    if (executeCommandKmsKeyId().isEmpty() && executeCommandLogging().isEmpty()) {
      return null;
    }
    ExecuteCommandConfiguration.Builder block =
        ExecuteCommandConfiguration.builder().kmsKeyId(executeCommandKmsKeyId().orElse(null));
    ExecuteCommandLogging choice = executeCommandLogging().orElse(null);
    if (choice instanceof ExecuteCommandLogging.Plain plain) {
      block.logging(plain.logging().text());
    } else if (choice instanceof ExecuteCommandLogging.Overriding own) {
      block.logging("OVERRIDE").logConfiguration(own.logConfiguration().toSdk());
    }
    return block.build();
  }

  private @Nullable ManagedStorageConfiguration managedStorage() {
    return managedStorageKmsKeyId().isEmpty() && fargateEphemeralStorageKmsKeyId().isEmpty()
        ? null
        : ManagedStorageConfiguration.builder()
            .kmsKeyId(managedStorageKmsKeyId().orElse(null))
            .fargateEphemeralStorageKmsKeyId(fargateEphemeralStorageKmsKeyId().orElse(null))
            .build();
  }

  /** Builds a {@link ClusterConfiguration}. Not thread-safe. */
  final class Builder extends ImmutableClusterConfiguration.Builder {
    Builder() {}
  }
}
