package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.ClusterRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A lookup that finds every cluster without a call. */
class PlainLookup implements Lookup<ClusterRef, String> {
  @Override
  public ThrottleCategory category() {
    return ThrottleCategory.CLUSTER_READ;
  }

  @Override
  public int limit() {
    return 10;
  }

  @Override
  public String group(ClusterRef ref) {
    return "";
  }

  @Override
  public Query<Map<String, String>> fetch(List<ClusterRef> refs) {
    return Query.result(refs.stream().collect(Collectors.toMap(this::key, this::key)));
  }

  @Override
  public Snapshot snapshot(String seen) {
    return Snapshot.of(seen);
  }

  /** Returns a wait until a poll finds the cluster. */
  final Wait<String> found() {
    return Waits.untilTrue(Subject.of(this, ClusterRef.of("prod")), seen -> true);
  }
}
