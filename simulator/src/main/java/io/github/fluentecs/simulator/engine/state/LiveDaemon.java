package io.github.fluentecs.simulator.engine.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.DaemonDetail;
import software.amazon.awssdk.services.ecs.model.DaemonStatus;
import software.amazon.awssdk.services.ecs.model.Tag;

/** One daemon of a cluster, with its revisions and deployments. */
public final class LiveDaemon implements Tagged {
  private final LiveCluster cluster;
  private final String name;
  private final String arn;
  private final List<LiveDaemonRevision> revisions = new ArrayList<>();
  private final List<LiveDaemonDeployment> deployments = new ArrayList<>();
  private final Instant createdAt;
  private Instant updatedAt;
  private DaemonStatus status = DaemonStatus.ACTIVE;
  private List<Tag> tags;

  public LiveDaemon(LiveCluster cluster, String name, String arn, Instant now, List<Tag> tags) {
    this.cluster = cluster;
    this.name = name;
    this.arn = arn;
    this.createdAt = now;
    this.updatedAt = now;
    this.tags = List.copyOf(tags);
  }

  public LiveCluster cluster() {
    return cluster;
  }

  public String name() {
    return name;
  }

  public String arn() {
    return arn;
  }

  /** What its tasks have as their group. */
  public String group() {
    return "daemon:" + name;
  }

  public boolean isActive() {
    return status == DaemonStatus.ACTIVE;
  }

  public void requestDeletion() {
    status = DaemonStatus.DELETE_IN_PROGRESS;
  }

  public void add(LiveDaemonRevision revision) {
    revisions.add(revision);
  }

  /** The newest last. */
  public List<LiveDaemonRevision> revisions() {
    return revisions;
  }

  public void add(LiveDaemonDeployment deployment, Instant now) {
    deployments.add(deployment);
    updatedAt = now;
  }

  /** The newest last. */
  public List<LiveDaemonDeployment> deployments() {
    return deployments;
  }

  public LiveDaemonDeployment deployment() {
    return deployments.get(deployments.size() - 1);
  }

  /** The revisions that tasks run, and the one that they are to run. */
  public List<LiveDaemonRevision> current() {
    return Stream.concat(
            Stream.ofNullable(deployment().goal()),
            revisions.stream().filter(revision -> !revision.tasks().isEmpty()))
        .distinct()
        .toList();
  }

  /** All but its revisions. */
  public DaemonDetail toSdk() {
    return DaemonDetail.builder()
        .daemonArn(arn)
        .clusterArn(cluster.arn())
        .status(status)
        .deploymentArn(deployment().arn())
        .createdAt(createdAt)
        .updatedAt(updatedAt)
        .build();
  }

  @Override
  public List<Tag> tags() {
    return tags;
  }

  @Override
  public void tag(List<Tag> newTags) {
    tags = List.copyOf(newTags);
  }
}
