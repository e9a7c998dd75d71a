package io.github.fluentecs.simulator.engine.view;

import io.github.fluentecs.simulator.engine.defaults.Included;
import io.github.fluentecs.simulator.engine.state.Deployments;
import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveServiceDeployment;
import io.github.fluentecs.simulator.engine.state.LiveTaskSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Shows a service as the service reports it. */
public final class ServiceView {
  private ServiceView() {}

  public static Service of(LiveService service, boolean withTags) {
    Service.Builder view =
        service.template().toBuilder()
            .status(service.status().name())
            .runningCount(service.tasks().tally().running())
            .pendingCount(service.tasks().tally().pending())
            .events(service.events().newestFirst())
            .tags(Included.list(withTags, service.template().tags()));
    if (service.controller() == DeploymentControllerType.ECS) {
      deployments(view, service.deployments());
    } else {
      taskSets(view, service, withTags);
    }
    return view.build();
  }

  private static void deployments(Service.Builder view, Deployments deployments) {
    LiveServiceDeployment current = deployments.current();
    view.deployments(deployments.listed().stream().map(LiveDeployment::toSdk).toList())
        .currentServiceDeployment(current == null ? null : current.arn())
        .currentServiceRevisions(
            deployments.listed().stream().map(LiveDeployment::currentSummary).toList());
  }

  private static void taskSets(Service.Builder view, LiveService service, boolean withTags) {
    view.deployments(List.of())
        .taskSets(
            service.taskSets().values().stream().map(taskSet -> taskSet.toSdk(withTags)).toList());
    primary(service, view);
  }

  /** The parameters of the primary task set are those of the service. */
  private static void primary(LiveService service, Service.Builder view) {
    @Nullable TaskSet primary =
        service.taskSets().values().stream()
            .filter(LiveTaskSet::isPrimary)
            .map(LiveTaskSet::template)
            .findFirst()
            .orElse(null);
    if (primary != null) {
      view.taskDefinition(primary.taskDefinition())
          .launchType(primary.launchTypeAsString())
          .capacityProviderStrategy(primary.capacityProviderStrategy())
          .platformVersion(primary.platformVersion())
          .platformFamily(primary.platformFamily())
          .networkConfiguration(primary.networkConfiguration())
          .loadBalancers(primary.loadBalancers())
          .serviceRegistries(primary.serviceRegistries());
    }
  }
}
