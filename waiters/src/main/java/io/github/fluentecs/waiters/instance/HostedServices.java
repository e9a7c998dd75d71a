package io.github.fluentecs.waiters.instance;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.service.DescribeServices;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.Query;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the services say whose tasks an instance still hosts. A service whose tasks find no other
 * place says so in its newest event, again and again; older ones may speak of other times.
 */
final class HostedServices {
  /** What DescribeServices takes. */
  private static final int DESCRIBED = 10;

  private static final String PREFIX = "service:";

  private HostedServices() {}

  static Query<Evidence> evidence(HostedTasks hosted) {
    ClusterRef cluster = hosted.instance().ref().cluster();
    List<String> names =
        hosted.tasks().stream()
            .map(Task::group)
            .flatMap(Optional::stream)
            .filter(group -> group.startsWith(PREFIX))
            .map(group -> group.substring(PREFIX.length()))
            .distinct()
            .limit(DESCRIBED)
            .toList();
    return names.isEmpty()
        ? Query.result(Evidence.none())
        : Query.byKey(
                DescribeServices.builder(cluster, names).build(), service -> service.ref().id())
            .then(known -> Query.result(newestEvents(known.values())));
  }

  private static Evidence newestEvents(Collection<Service> services) {
    Evidence.Builder evidence = Evidence.builder();
    services.forEach(service -> service.events().stream().limit(1).forEach(evidence::event));
    return evidence.build();
  }
}
