package io.github.fluentecs.simulator.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.ScaleUnit;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Makes task sets. */
final class TaskSetFactory {
  private TaskSetFactory() {}

  static LiveTaskSet create(Region region, LiveService service, CreateTaskSetRequest request) {
    TaskDefinition definition = region.taskDefinitions().requireActive(request.taskDefinition());
    LaunchChecks.network(definition, request.networkConfiguration());
    String id = region.ids().serviceScoped();
    var owner =
        new LaunchSpec.Owner(
            service,
            new TaskRoster(),
            new Routing(request.loadBalancers(), request.serviceRegistries()));
    LaunchSpec spec =
        new LaunchSpec(
            service.cluster(),
            definition,
            taskTemplate(service, definition, request, id),
            vpc(request.networkConfiguration()),
            owner);
    LiveTaskSet taskSet =
        new LiveTaskSet(service, template(region, service, request, definition, id), spec);
    service.taskSets().put(id, taskSet);
    region.watchers().serviceChanged(service);
    return taskSet;
  }

  static @Nullable AwsVpcConfiguration vpc(@Nullable NetworkConfiguration network) {
    return network == null ? null : network.awsvpcConfiguration();
  }

  /** A scale with its unit; nothing when the set was made without one. */
  static Scale scale(@Nullable Scale given) {
    Double value = given == null || given.value() == null ? Double.valueOf(0) : given.value();
    return Scale.builder().value(value).unit(ScaleUnit.PERCENT).build();
  }

  private static Task taskTemplate(
      LiveService service, TaskDefinition definition, CreateTaskSetRequest request, String id) {
    return LaunchTemplates.of(definition)
        .group("service:" + service.name())
        .startedBy(id)
        .launchType(LaunchTemplates.launchType(request.launchTypeAsString()))
        .platformVersion(request.platformVersion())
        .enableExecuteCommand(service.template().enableExecuteCommand())
        .build();
  }

  private static TaskSet template(
      Region region,
      LiveService service,
      CreateTaskSetRequest request,
      TaskDefinition definition,
      String id) {
    Instant now = region.timeline().now();
    return TaskSet.builder()
        .id(id)
        .taskSetArn(region.arns().taskSet(service.cluster().name(), service.name(), id))
        .serviceArn(service.arn())
        .clusterArn(service.cluster().arn())
        .externalId(request.externalId())
        .taskDefinition(definition.taskDefinitionArn())
        .createdAt(now)
        .launchType(request.launchTypeAsString())
        .capacityProviderStrategy(request.capacityProviderStrategy())
        .platformVersion(request.platformVersion())
        .networkConfiguration(request.networkConfiguration())
        .loadBalancers(request.loadBalancers())
        .serviceRegistries(request.serviceRegistries())
        .scale(scale(request.scale()))
        .tags(request.tags())
        .build();
  }
}
