package io.github.fluentecs.core.task;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.value.Observed;
import java.time.Instant;
import java.util.Optional;

/** What ECS says about the protection of one task. A view: immutable and thread-safe. */
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
   * @param cluster the cluster that was asked about
   * @param sdk the model
   * @return the view
   */
  public static ProtectedTask of(
      ClusterRef cluster, software.amazon.awssdk.services.ecs.model.ProtectedTask sdk) {
    return new ProtectedTask(cluster, sdk);
  }

  /**
   * Returns the reference by which the task can be named in commands.
   *
   * @return the task's ARN, in the cluster that was asked about
   */
  public TaskRef ref() {
    return TaskRef.of(cluster, sdk().taskArn());
  }

  /**
   * Tells whether the task is protected.
   *
   * @return whether scale-in and deployments leave it alone
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

  /** Returns the ARN and until when it is protected. */
  @Override
  public String toString() {
    String state =
        protectionEnabled()
            ? " protected" + expirationDate().map(end -> " until " + end).orElse("")
            : " not protected";
    return "ProtectedTask[" + sdk().taskArn() + state + "]";
  }
}
