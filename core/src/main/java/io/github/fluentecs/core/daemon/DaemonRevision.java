package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.DaemonRef;
import io.github.fluentecs.core.ref.DaemonRevisionRef;
import io.github.fluentecs.core.ref.DaemonTaskDefinitionRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DaemonContainerImage;
import software.amazon.awssdk.services.ecs.model.DaemonPropagateTags;

/**
 * A snapshot of what a daemon was told to be; it never changes. A view: immutable and thread-safe.
 */
public final class DaemonRevision
    extends Observed<software.amazon.awssdk.services.ecs.model.DaemonRevision> {
  private DaemonRevision(software.amazon.awssdk.services.ecs.model.DaemonRevision sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static DaemonRevision of(software.amazon.awssdk.services.ecs.model.DaemonRevision sdk) {
    return new DaemonRevision(sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the revision's ARN
   */
  public DaemonRevisionRef ref() {
    return DaemonRevisionRef.of(SdkValues.text(sdk().daemonRevisionArn()));
  }

  /**
   * Returns the daemon.
   *
   * @return the daemon's ARN, in its cluster
   */
  public DaemonRef daemon() {
    return DaemonRef.of(
        ClusterRef.of(SdkValues.text(sdk().clusterArn())), SdkValues.text(sdk().daemonArn()));
  }

  /**
   * Returns the daemon task definition.
   *
   * @return the ARN of a revision
   */
  public Optional<DaemonTaskDefinitionRef> daemonTaskDefinition() {
    return Optional.ofNullable(sdk().daemonTaskDefinitionArn()).map(DaemonTaskDefinitionRef::of);
  }

  /**
   * Returns the images of the containers, with their resolved digests.
   *
   * @return the SDK's models
   */
  public List<DaemonContainerImage> containerImages() {
    return sdk().containerImages();
  }

  /**
   * Returns whether tasks get the tags of the daemon.
   *
   * @return DAEMON or NONE
   */
  public Optional<OpenEnum<DaemonPropagateTags>> propagateTags() {
    return OpenEnum.parseNullable(DaemonPropagateTags.class, sdk().propagateTagsAsString());
  }

  /**
   * Returns whether tasks get the tags of ECS itself.
   *
   * @return true when they do
   */
  public boolean enablesManagedTags() {
    return Boolean.TRUE.equals(sdk().enableECSManagedTags());
  }

  /**
   * Returns whether commands can be executed in the containers.
   *
   * @return true when they can
   */
  public boolean enablesExecuteCommand() {
    return Boolean.TRUE.equals(sdk().enableExecuteCommand());
  }

  /**
   * Returns whether an instance is replaced when its task stops.
   *
   * @return empty where the SDK does not know it
   */
  public Optional<Boolean> critical() {
    return Optional.ofNullable((Boolean) NewerMember.CRITICAL.read(sdk()));
  }

  /**
   * Returns when the revision was created.
   *
   * @return the instant
   */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(sdk().createdAt());
  }

  /** Returns the ARN and what is known of it. */
  @Override
  public String toString() {
    return "DaemonRevision["
        + sdk().daemonRevisionArn()
        + " "
        + sdk().daemonTaskDefinitionArn()
        + "]";
  }
}
