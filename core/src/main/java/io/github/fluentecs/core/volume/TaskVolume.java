package io.github.fluentecs.core.volume;

import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskManagedEBSVolumeTerminationPolicy;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;

/**
 * What a volume, which the task definition leaves to be configured at launch, is for standalone
 * tasks: each task gets an EBS volume of its own. Immutable and thread-safe.
 *
 * @param name the name of the volume in the task definition
 * @param managedEbsVolume the EBS volume; absent is advised against (rule OV-8)
 * @param deleteOnTermination whether ECS deletes the EBS volume when its task has stopped; absent
 *     means yes
 */
public record TaskVolume(
    String name, Optional<EbsVolume> managedEbsVolume, Optional<Boolean> deleteOnTermination) {
  /**
   * Checks that no value is null.
   *
   * @param name the name of the volume in the task definition
   * @param managedEbsVolume the EBS volume
   * @param deleteOnTermination whether ECS deletes the EBS volume when its task has stopped
   */
  public TaskVolume {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(managedEbsVolume, "managedEbsVolume");
    Objects.requireNonNull(deleteOnTermination, "deleteOnTermination");
  }

  /**
   * Gives each task an EBS volume that is deleted when the task has stopped.
   *
   * @param name the name of the volume in the task definition
   * @param volume the EBS volume
   * @return the configuration
   */
  public static TaskVolume of(String name, EbsVolume volume) {
    Objects.requireNonNull(volume, "volume");
    return new TaskVolume(name, Optional.of(volume), Optional.empty());
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the configuration
   */
  public static TaskVolume of(TaskVolumeConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Optional<TaskManagedEBSVolumeConfiguration> ebs = Optional.ofNullable(sdk.managedEBSVolume());
    return new TaskVolume(
        SdkValues.text(sdk.name()),
        ebs.map(EbsVolume::of),
        ebs.map(TaskManagedEBSVolumeConfiguration::terminationPolicy)
            .map(TaskManagedEBSVolumeTerminationPolicy::deleteOnTermination));
  }

  /**
   * Returns a copy whose EBS volumes stay in the account when their tasks have stopped.
   *
   * @return a copy
   */
  public TaskVolume kept() {
    return new TaskVolume(name, managedEbsVolume, Optional.of(false));
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  public TaskVolumeConfiguration toSdk() {
    return TaskVolumeConfiguration.builder()
        .name(name)
        .managedEBSVolume(managedEbsVolume.map(this::withPolicy).orElse(null))
        .build();
  }

  private TaskManagedEBSVolumeConfiguration withPolicy(EbsVolume volume) {
    return volume.toTaskSdk().terminationPolicy(policyOrNull()).build();
  }

  private @Nullable TaskManagedEBSVolumeTerminationPolicy policyOrNull() {
    return deleteOnTermination
        .map(delete -> TaskManagedEBSVolumeTerminationPolicy.builder().deleteOnTermination(delete))
        .map(TaskManagedEBSVolumeTerminationPolicy.Builder::build)
        .orElse(null);
  }
}
