package io.github.fluentecs.simulator.engine;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.Service;

/** Shows a service as the service reports it. */
final class ServiceView {
  private ServiceView() {}

  static Service of(LiveService service, boolean withTags) {
    return service.template().toBuilder()
        .status(service.status())
        .runningCount(service.tasks().tally().running())
        .pendingCount(service.tasks().tally().pending())
        .taskSets(service.taskSets().values().stream().map(LiveTaskSet::toSdk).toList())
        .deployments(List.of())
        .events(List.of())
        .tags(withTags ? service.template().tags() : null)
        .build();
  }
}
