package io.github.fluentecs.waiters.instance;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.event.ContainerInstanceStateChange;
import io.github.fluentecs.core.event.EcsEvent;
import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.DescribeContainerInstances;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.waiters.Lookup;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Polls up to 100 container instances of a cluster by one DescribeContainerInstances. */
enum ContainerInstanceLookup implements Lookup<ContainerInstanceRef, ContainerInstance> {
  INSTANCE;

  @Override
  public ThrottleCategory category() {
    return DescribeContainerInstances.ACTION.throttleCategory();
  }

  @Override
  public int limit() {
    return 100;
  }

  @Override
  public String group(ContainerInstanceRef instance) {
    return instance.cluster().id();
  }

  @Override
  public Query<Map<String, ContainerInstance>> fetch(List<ContainerInstanceRef> instances) {
    List<String> ids = instances.stream().map(ContainerInstanceRef::text).toList();
    return Query.byKey(
        DescribeContainerInstances.builder(instances.get(0).cluster(), ids).build(),
        instance -> instance.ref().id());
  }

  @Override
  public Snapshot snapshot(ContainerInstance instance) {
    return shown(instance).build();
  }

  static Snapshot.Builder shown(ContainerInstance instance) {
    Snapshot.Builder shown =
        Snapshot.builder(instance.status().map(Object::toString).orElse("UNKNOWN"))
            .running(instance.runningTasksCount())
            .pending(instance.pendingTasksCount());
    if (!instance.agentConnected()) {
      shown.note("agent disconnected");
    }
    instance.agentUpdateStatus().ifPresent(update -> shown.note("agent update " + update));
    instance.statusReason().ifPresent(shown::note);
    return shown;
  }

  @Override
  public Optional<ContainerInstance> told(EcsEvent event) {
    return event instanceof ContainerInstanceStateChange change
        ? Optional.of(change.instance())
        : Optional.empty();
  }

  @Override
  public OptionalLong version(ContainerInstance instance) {
    return instance.version();
  }
}
