package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.ref.DaemonTaskDefinitionRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DaemonIpcMode;
import software.amazon.awssdk.services.ecs.model.DaemonPidMode;
import software.amazon.awssdk.services.ecs.model.DaemonTaskDefinitionStatus;

/** A daemon task definition as ECS last described it. A view: immutable and thread-safe. */
public final class DaemonTaskDefinition
    extends Observed<software.amazon.awssdk.services.ecs.model.DaemonTaskDefinition> {
  private DaemonTaskDefinition(software.amazon.awssdk.services.ecs.model.DaemonTaskDefinition sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static DaemonTaskDefinition of(
      software.amazon.awssdk.services.ecs.model.DaemonTaskDefinition sdk) {
    return new DaemonTaskDefinition(sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the ARN, which includes the revision
   */
  public DaemonTaskDefinitionRef ref() {
    return DaemonTaskDefinitionRef.of(SdkValues.text(sdk().daemonTaskDefinitionArn()));
  }

  /**
   * Returns the family.
   *
   * @return the family
   */
  public String family() {
    return sdk().family() == null ? ref().family() : sdk().family();
  }

  /**
   * Returns the revision.
   *
   * @return a number that increases with each registration; 0 if absent
   */
  public int revision() {
    return sdk().revision() == null ? ref().revision().orElse(0) : sdk().revision();
  }

  /**
   * Returns the status.
   *
   * @return ACTIVE, DELETE_IN_PROGRESS or DELETED
   */
  public Optional<OpenEnum<DaemonTaskDefinitionStatus>> status() {
    return OpenEnum.parseNullable(DaemonTaskDefinitionStatus.class, sdk().statusAsString());
  }

  /**
   * Returns whether new daemons can use it.
   *
   * @return true when the status is ACTIVE
   */
  public boolean isActive() {
    return sdk().status() == DaemonTaskDefinitionStatus.ACTIVE;
  }

  /**
   * Returns the containers as they were registered.
   *
   * @return the containers
   */
  public List<DaemonContainerDefinition> containerDefinitions() {
    return SdkLists.views(sdk().containerDefinitions(), DaemonContainerDefinition::of);
  }

  /**
   * Returns the volumes that the containers mount.
   *
   * @return directories of the instance
   */
  public List<DaemonVolume> volumes() {
    return SdkLists.views(sdk().volumes(), DaemonVolume::of);
  }

  /**
   * Returns the CPU of the task as a whole.
   *
   * @return CPU units
   */
  public Optional<String> cpu() {
    return Optional.ofNullable(sdk().cpu());
  }

  /**
   * Returns the memory of the task as a whole.
   *
   * @return MiB
   */
  public Optional<String> memory() {
    return Optional.ofNullable(sdk().memory());
  }

  /**
   * Returns the role of the containers.
   *
   * @return an IAM role's name or ARN
   */
  public Optional<String> taskRole() {
    return Optional.ofNullable(sdk().taskRoleArn());
  }

  /**
   * Returns the role with which the agent pulls images and secrets.
   *
   * @return an IAM role's ARN
   */
  public Optional<String> executionRole() {
    return Optional.ofNullable(sdk().executionRoleArn());
  }

  /**
   * Returns the process namespace.
   *
   * @return none or shared
   */
  public Optional<OpenEnum<DaemonPidMode>> pidMode() {
    return OpenEnum.parseNullable(DaemonPidMode.class, sdk().pidModeAsString());
  }

  /**
   * Returns the namespace of inter-process communication.
   *
   * @return none or shared
   */
  public Optional<OpenEnum<DaemonIpcMode>> ipcMode() {
    return OpenEnum.parseNullable(DaemonIpcMode.class, sdk().ipcModeAsString());
  }

  /**
   * Returns when it was registered.
   *
   * @return the instant
   */
  public Optional<Instant> registeredAt() {
    return Optional.ofNullable(sdk().registeredAt());
  }

  /**
   * Returns who registered it.
   *
   * @return the ARN of a principal
   */
  public Optional<String> registeredBy() {
    return Optional.ofNullable(sdk().registeredBy());
  }

  /**
   * Returns when its deletion was requested.
   *
   * @return the instant
   */
  public Optional<Instant> deleteRequestedAt() {
    return Optional.ofNullable(sdk().deleteRequestedAt());
  }

  /** Returns the ARN and the state. */
  @Override
  public String toString() {
    return "DaemonTaskDefinition["
        + sdk().daemonTaskDefinitionArn()
        + " "
        + sdk().statusAsString()
        + "]";
  }
}
