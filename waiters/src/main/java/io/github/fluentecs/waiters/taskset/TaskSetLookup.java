package io.github.fluentecs.waiters.taskset;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskSetRef;
import io.github.fluentecs.core.service.DescribeServices;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.taskset.TaskSet;
import io.github.fluentecs.waiters.Lookup;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.Snapshot;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import io.github.fluentecs.waiters.internal.poller.StoppedTasks;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Polls up to 10 task sets of a cluster by one DescribeServices, which returns as much as
 * DescribeTaskSets, for 10 services at once, and also for deleted services.
 */
enum TaskSetLookup implements Lookup<TaskSetRef, TaskSet> {
  INSTANCE;

  @Override
  public ThrottleCategory category() {
    return DescribeServices.ACTION.throttleCategory();
  }

  @Override
  public int limit() {
    return 10;
  }

  @Override
  public String group(TaskSetRef taskSet) {
    return taskSet.service().cluster().id();
  }

  @Override
  public String key(TaskSetRef taskSet) {
    return key(taskSet.service(), taskSet);
  }

  private static String key(ServiceRef service, TaskSetRef taskSet) {
    return service.id() + "/" + taskSet.id();
  }

  @Override
  public Query<Map<String, TaskSet>> fetch(List<TaskSetRef> taskSets) {
    Map<String, ServiceRef> services = new LinkedHashMap<>();
    taskSets.forEach(each -> services.putIfAbsent(each.service().id(), each.service()));
    List<String> names = services.values().stream().map(ServiceRef::text).toList();
    return Query.described(
            DescribeServices.builder(taskSets.get(0).service().cluster(), names).build())
        .then(
            found -> {
              Map<String, TaskSet> known = new HashMap<>();
              for (Service service : found) {
                service
                    .taskSets()
                    .forEach(taskSet -> known.put(key(service.ref(), taskSet.ref()), taskSet));
              }
              return Query.result(known);
            });
  }

  @Override
  public Snapshot snapshot(TaskSet taskSet) {
    Snapshot.Builder shown =
        Snapshot.builder(taskSet.status().map(Object::toString).orElse("UNKNOWN"))
            .desired(taskSet.computedDesiredCount())
            .running(taskSet.runningCount())
            .pending(taskSet.pendingCount());
    taskSet.stabilityStatus().ifPresent(stability -> shown.rollout(stability.text()));
    return shown.build();
  }

  @Override
  public Query<Evidence> diagnosticQuery(TaskSetRef taskSet) {
    return StoppedTasks.of(taskSet.service());
  }
}
