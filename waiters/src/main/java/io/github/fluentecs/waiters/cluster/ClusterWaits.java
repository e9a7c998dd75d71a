package io.github.fluentecs.waiters.cluster;

import io.github.fluentecs.core.cluster.AttachmentsStatus;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.ClusterStatus;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import java.util.Objects;
import java.util.function.Predicate;

/** Entry points to waits for clusters, meant for {@code import static}. */
public final class ClusterWaits {
  private ClusterWaits() {}

  /**
   * Returns the subject of waits for a cluster.
   *
   * @param cluster the cluster
   * @return the subject, for {@link Waits#until}
   */
  public static Subject<Cluster> subject(ClusterRef cluster) {
    Objects.requireNonNull(cluster, "cluster");
    return Subject.of(ClusterLookup.INSTANCE, cluster);
  }

  /**
   * Waits until a cluster is ACTIVE. One that is FAILED or deleted makes it impossible.
   *
   * @param cluster the cluster
   * @return the cluster as of that poll
   */
  public static Wait<Cluster> clusterActive(ClusterRef cluster) {
    return Waits.untilPresent(subject(cluster), ClusterWaits::active);
  }

  private static Verdict<Cluster> active(Cluster cluster) {
    if (isActive(cluster)) {
      return Verdict.met(cluster);
    }
    return hasEnded(cluster) || cluster.hasStatus(ClusterStatus.FAILED)
        ? Verdict.impossible(new ClusterNotActive(cluster))
        : Verdict.pending(status(cluster));
  }

  private static boolean hasEnded(Cluster cluster) {
    return cluster.hasStatus(ClusterStatus.DEPROVISIONING)
        || cluster.hasStatus(ClusterStatus.INACTIVE);
  }

  private static String status(Cluster cluster) {
    return cluster.status().map(Object::toString).orElse("without status");
  }

  /**
   * Waits until no change of a cluster's capacity providers is in progress, so that ECS accepts the
   * next one. One that failed makes it impossible, and so does a deleted cluster.
   *
   * @param cluster the cluster
   * @return the cluster as of that poll
   */
  public static Wait<Cluster> attachmentsSettled(ClusterRef cluster) {
    return Waits.untilPresent(subject(cluster), ClusterWaits::settled);
  }

  private static Verdict<Cluster> settled(Cluster cluster) {
    if (hasEnded(cluster)) {
      return Verdict.impossible(new ClusterNotActive(cluster));
    }
    if (attachmentsAre(AttachmentsStatus.UPDATE_FAILED, cluster)) {
      return Verdict.impossible(new AttachmentsFailed(cluster));
    }
    return attachmentsAre(AttachmentsStatus.UPDATE_IN_PROGRESS, cluster)
        ? Verdict.pending("attachments UPDATE_IN_PROGRESS")
        : Verdict.met(cluster);
  }

  private static boolean attachmentsAre(AttachmentsStatus status, Cluster cluster) {
    return cluster.attachmentsStatus().filter(seen -> seen.equalTo(status)).isPresent();
  }

  /**
   * Waits until a cluster holds nothing: no task, also none that is still ending, no active
   * service, no container instance. ECS then deletes it.
   *
   * @param cluster the cluster
   * @return the cluster as of that poll
   */
  public static Wait<Cluster> clusterEmpty(ClusterRef cluster) {
    Objects.requireNonNull(cluster, "cluster");
    return Waits.untilPresent(
        Subject.of(ClusterContentLookup.INSTANCE, cluster),
        content -> content.left().verdict(content.cluster()));
  }

  static boolean isActive(Cluster cluster) {
    return cluster.hasStatus(ClusterStatus.ACTIVE);
  }

  /**
   * Waits until a cluster is deleted: INACTIVE, or not known to ECS.
   *
   * @param cluster the cluster
   * @return what was seen last: the INACTIVE cluster, or that it is gone
   */
  public static Wait<Observation<Cluster>> clusterInactive(ClusterRef cluster) {
    return Waits.untilEnded(
        subject(cluster),
        there ->
            there.hasStatus(ClusterStatus.INACTIVE)
                ? Verdict.met(there)
                : Verdict.pending(status(there)));
  }

  /**
   * Waits until a predicate is true of a cluster.
   *
   * @param cluster the cluster
   * @param predicate a pure predicate
   * @return the cluster as of that poll
   */
  public static Wait<Cluster> until(ClusterRef cluster, Predicate<? super Cluster> predicate) {
    return Waits.untilTrue(subject(cluster), predicate);
  }
}
