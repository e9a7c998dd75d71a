package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.check.Compatibilities;
import io.github.fluentecs.simulator.engine.check.TaskDefinitionChecks;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.defaults.TaskDefinitionDefaults;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.LiveTaskDefinition;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import io.github.fluentecs.simulator.engine.state.TaskSizes;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** Answers RegisterTaskDefinition. */
public final class RegisterTaskDefinitionHandler
    implements Handler<RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse> {
  private final Arns arns;
  private final Timeline timeline;
  private final TaskDefinitions taskDefinitions;

  public RegisterTaskDefinitionHandler(
      Arns arns, Timeline timeline, TaskDefinitions taskDefinitions) {
    this.arns = arns;
    this.timeline = timeline;
    this.taskDefinitions = taskDefinitions;
  }

  @Override
  public RegisterTaskDefinitionResponse handle(RegisterTaskDefinitionRequest request) {
    TaskDefinitionChecks.check(request);
    RegisterTaskDefinitionRequest complete = TaskDefinitionDefaults.complete(request);
    TaskDefinition definition = definition(complete);
    taskDefinitions.add(new LiveTaskDefinition(definition, complete.tags()));
    return RegisterTaskDefinitionResponse.builder()
        .taskDefinition(definition)
        .tags(complete.tags())
        .build();
  }

  private TaskDefinition definition(RegisterTaskDefinitionRequest request) {
    int revision = taskDefinitions.nextRevision(request.family());
    return TaskDefinition.builder()
        .taskDefinitionArn(arns.taskDefinition(request.family(), revision))
        .family(request.family())
        .revision(revision)
        .status(TaskDefinitionStatus.ACTIVE)
        .taskRoleArn(request.taskRoleArn())
        .executionRoleArn(request.executionRoleArn())
        .networkMode(request.networkModeAsString())
        .containerDefinitions(request.containerDefinitions())
        .volumes(request.volumes())
        .placementConstraints(request.placementConstraints())
        .requiresCompatibilities(request.requiresCompatibilities())
        .compatibilities(Compatibilities.of(request))
        .requiresAttributes(requiredAttributes(request))
        .cpu(TaskSizes.cpu(request.cpu()))
        .memory(TaskSizes.memory(request.memory()))
        .pidMode(request.pidModeAsString())
        .ipcMode(request.ipcModeAsString())
        .proxyConfiguration(request.proxyConfiguration())
        .ephemeralStorage(request.ephemeralStorage())
        .runtimePlatform(request.runtimePlatform())
        .enableFaultInjection(request.enableFaultInjection())
        .registeredAt(timeline.now())
        .registeredBy(arns.root())
        .build();
  }

  private static List<Attribute> requiredAttributes(RegisterTaskDefinitionRequest request) {
    return "awsvpc".equals(request.networkModeAsString())
        ? List.of(Attribute.builder().name("ecs.capability.task-eni").build())
        : List.of();
  }
}
