package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import java.util.Optional;

/** A job, as the resource that reports of its wait name. */
final class JobRef extends ResourceRef {
  static final String KIND = "job";

  private final ClusterRef cluster;

  JobRef(ClusterRef cluster, JobKey key) {
    super(key.text());
    this.cluster = cluster;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<ResourceRef> parent() {
    return Optional.of(cluster);
  }
}
