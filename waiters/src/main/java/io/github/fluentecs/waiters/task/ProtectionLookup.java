package io.github.fluentecs.waiters.task;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.failure.FailureReason;
import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.GetTaskProtection;
import io.github.fluentecs.core.task.ProtectedTask;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.Snapshot;
import io.vavr.control.Either;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Polls the protection of up to 100 tasks of a cluster by one GetTaskProtection; the left value is
 * why a known task cannot be protected.
 */
enum ProtectionLookup implements ByTask<Either<ItemFailure, ProtectedTask>> {
  INSTANCE;

  @Override
  public ThrottleCategory category() {
    return GetTaskProtection.ACTION.throttleCategory();
  }

  @Override
  public Query<Map<String, Either<ItemFailure, ProtectedTask>>> fetch(List<TaskRef> tasks) {
    ClusterRef cluster = tasks.get(0).cluster();
    return Query.call(
        GetTaskProtection.builder(cluster, ByTask.texts(tasks)).build(),
        batch -> {
          List<ItemFailure> refused =
              batch.failures().stream()
                  .filter(failure -> failure.meaning() != FailureReason.MISSING)
                  .toList();
          if (refused.stream().anyMatch(failure -> failure.arn().isEmpty())) {
            return new Query.Failed<>(batch.complete().getLeft());
          }
          Map<String, Either<ItemFailure, ProtectedTask>> known = new HashMap<>();
          refused.forEach(failure -> known.put(id(cluster, failure), Either.left(failure)));
          batch.succeeded().forEach(task -> known.put(task.ref().id(), Either.right(task)));
          return Query.result(known);
        });
  }

  private static String id(ClusterRef cluster, ItemFailure failure) {
    return TaskRef.of(cluster, failure.arn().orElseThrow()).id();
  }

  @Override
  public Snapshot snapshot(Either<ItemFailure, ProtectedTask> protection) {
    return protection.fold(
        failure -> Snapshot.of(failure.reason()),
        task -> {
          Snapshot.Builder shown =
              Snapshot.builder(task.protectionEnabled() ? "PROTECTED" : "UNPROTECTED");
          task.expirationDate().ifPresent(end -> shown.note("until " + end));
          return shown.build();
        });
  }
}
