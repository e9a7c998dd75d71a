package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.check.CapacityChoice;
import io.github.fluentecs.simulator.engine.check.Compatibilities;
import io.github.fluentecs.simulator.engine.check.LaunchChecks;
import io.github.fluentecs.simulator.engine.check.PlatformChecks;
import io.github.fluentecs.simulator.engine.check.ServiceChecks;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.defaults.TaskSetDefaults;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.state.Blueprint;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.FleetProgress;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTaskSet;
import io.github.fluentecs.simulator.engine.state.PlacementRules;
import io.github.fluentecs.simulator.engine.state.Routing;
import io.github.fluentecs.simulator.engine.state.StartBackoff;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import io.github.fluentecs.simulator.engine.status.TaskSetStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Makes task sets. */
public final class TaskSetFactory {
  private final Arns arns;
  private final Ids ids;
  private final Timeline timeline;
  private final ChangeListeners listeners;
  private final CapacityProviders capacityProviders;
  private final TaskDefinitions taskDefinitions;

  public TaskSetFactory(
      Arns arns,
      Ids ids,
      Timeline timeline,
      ChangeListeners listeners,
      CapacityProviders capacityProviders,
      TaskDefinitions taskDefinitions) {
    this.arns = arns;
    this.ids = ids;
    this.timeline = timeline;
    this.listeners = listeners;
    this.capacityProviders = capacityProviders;
    this.taskDefinitions = taskDefinitions;
  }

  LiveTaskSet create(LiveService service, CreateTaskSetRequest request) {
    TaskDefinition definition = taskDefinitions.requireActive(request.taskDefinition());
    CapacityChoice capacity =
        CapacityChoice.of(
                service.cluster(), request.capacityProviderStrategy(), request.launchTypeAsString())
            .checked(capacityProviders, service.cluster());
    Compatibilities.check(definition, capacity);
    LaunchChecks.network(definition, request.networkConfiguration());
    PlatformChecks.check(
        request.platformVersion(), capacity, definition, request.serviceRegistries());
    ServiceChecks.targets(definition, request.loadBalancers());
    PlacementRules.check(definition, service.template().placementConstraints());
    TaskSet template =
        TaskSet.builder()
            .externalId(request.externalId())
            .taskDefinition(definition.taskDefinitionArn())
            .launchType(capacity.launchType())
            .capacityProviderStrategy(capacity.strategy())
            .platformVersion(capacity.platformVersion(request.platformVersion()))
            .platformFamily(capacity.platformFamily(definition))
            .networkConfiguration(request.networkConfiguration())
            .loadBalancers(request.loadBalancers())
            .serviceRegistries(request.serviceRegistries())
            .scale(request.scale())
            .tags(request.tags())
            .build();
    return add(service, new Draft(template, definition, TaskSetStatus.ACTIVE));
  }

  /** The first task set of a service whose controller is CODE_DEPLOY: all of it, in production. */
  LiveTaskSet createForCodeDeploy(
      LiveService service, ServiceRevision revision, TaskDefinition definition) {
    TaskSet template =
        TaskSet.builder()
            .startedBy("CODE_DEPLOY")
            .taskDefinition(revision.taskDefinition())
            .launchType(revision.launchTypeAsString())
            .capacityProviderStrategy(revision.capacityProviderStrategy())
            .platformVersion(revision.platformVersion())
            .platformFamily(revision.platformFamily())
            .networkConfiguration(revision.networkConfiguration())
            .loadBalancers(revision.loadBalancers())
            .serviceRegistries(revision.serviceRegistries())
            .scale(Scale.builder().value(100.0).build())
            .build();
    return add(service, new Draft(template, definition, TaskSetStatus.PRIMARY));
  }

  /** A task set before it belongs anywhere. */
  private record Draft(TaskSet template, TaskDefinition definition, TaskSetStatus status) {
    Blueprint blueprint() {
      return new Blueprint(
          definition,
          template.capacityProviderStrategy(),
          template.launchTypeAsString(),
          template.platformVersion(),
          template.networkConfiguration(),
          new Routing(template.loadBalancers(), template.serviceRegistries()),
          List.of());
    }
  }

  private LiveTaskSet add(LiveService service, Draft draft) {
    String id = ids.serviceScoped();
    TaskSet template =
        TaskSetDefaults.complete(draft.template())
            .id(id)
            .taskSetArn(arns.taskSet(service.cluster().name(), service.name(), id))
            .serviceArn(service.arn())
            .clusterArn(service.cluster().arn())
            .createdAt(timeline.now())
            .build();
    FleetProgress progress = new FleetProgress(true, new StartBackoff());
    Fleet fleet = new Fleet(service, id, draft.blueprint(), progress);
    LiveTaskSet taskSet = new LiveTaskSet(fleet, template, draft.status());
    service.taskSets().put(id, taskSet);
    listeners.serviceChanged(service);
    return taskSet;
  }

  static @Nullable AwsVpcConfiguration vpc(@Nullable NetworkConfiguration network) {
    return network == null ? null : network.awsvpcConfiguration();
  }
}
