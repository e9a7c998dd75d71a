package io.github.fluentecs.core.task;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The scale-in protection of one task. A view: immutable and thread-safe. */
public final class ProtectedTask
    extends Observed<software.amazon.awssdk.services.ecs.model.ProtectedTask> {
  private final ClusterRef cluster;

  private ProtectedTask(
      ClusterRef cluster, software.amazon.awssdk.services.ecs.model.ProtectedTask sdk) {
    super(sdk);
    this.cluster = cluster;
  }

  /**
   * Wraps the SDK's model, which does not name the cluster.
   *
   * @param cluster the cluster of the request
   * @param sdk the model
   * @return the view
   */
  public static ProtectedTask of(
      ClusterRef cluster, software.amazon.awssdk.services.ecs.model.ProtectedTask sdk) {
    Objects.requireNonNull(cluster, "cluster");
    return new ProtectedTask(cluster, sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the task's ARN, in the cluster of the request
   */
  public TaskRef ref() {
    return TaskRef.of(cluster, SdkValues.text(sdk().taskArn()));
  }

  /**
   * Returns whether the task is protected.
   *
   * @return true when scale-in and deployments do not stop it
   */
  public boolean protectionEnabled() {
    return Boolean.TRUE.equals(sdk().protectionEnabled());
  }

  /**
   * Returns when the protection ends.
   *
   * @return the instant; empty for a task that is not protected
   */
  public Optional<Instant> expirationDate() {
    return Optional.ofNullable(sdk().expirationDate());
  }

  /** Returns the ARN and the end of the protection. */
  @Override
  public String toString() {
    String state =
        protectionEnabled()
            ? " protected" + expirationDate().map(end -> " until " + end).orElse("")
            : " not protected";
    return "ProtectedTask[" + sdk().taskArn() + state + "]";
  }
}
