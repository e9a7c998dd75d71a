package io.github.fluentecs.simulator.engine.view;

import io.github.fluentecs.simulator.engine.defaults.Included;
import io.github.fluentecs.simulator.engine.defaults.TaskDefaults;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveContainer;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.NetworkAttachment;
import io.github.fluentecs.simulator.engine.state.ResourceDemand;
import io.github.fluentecs.simulator.engine.state.TaskTimes;
import io.github.fluentecs.simulator.engine.state.VolumeAttachments;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** Shows a task as the service reports it. */
public final class TaskView {
  private final Arns arns;

  /** What the tasks of a launch have in common. */
  private final PerLaunch<LaunchSpec, Task> common = new PerLaunch<>(TaskView::newCommon);

  public TaskView(Arns arns) {
    this.arns = arns;
  }

  /** All that is told of a task that has stopped to a call that came again. */
  public static Task brief(LiveTask task) {
    return Task.builder()
        .taskArn(task.arn())
        .lastStatus(task.status().name())
        .desiredStatus("STOPPED")
        .build();
  }

  public Task of(LiveTask task, boolean withTags) {
    Task.Builder view = common.of(task.spec()).toBuilder();
    fixedMembers(view, task);
    stateMembers(view, task);
    timeMembers(view, task.times());
    return view.tags(Included.list(withTags, task.tags())).build();
  }

  private static Task newCommon(LaunchSpec spec) {
    Task.Builder view =
        TaskDefaults.complete(spec.template(), spec.isFargate())
            .clusterArn(spec.cluster().arn())
            .taskDefinitionArn(spec.definition().taskDefinitionArn())
            .attributes(cpuArchitecture(spec));
    if (spec.template().cpu() == null) {
      ResourceDemand demand = ResourceDemand.of(spec);
      view.cpu(Integer.toString(demand.cpu())).memory(Integer.toString(demand.memory()));
    }
    if (spec.template().overrides() == null) {
      view.overrides(noOverrides(spec));
    }
    return view.build();
  }

  private static void fixedMembers(Task.Builder view, LiveTask task) {
    LiveInstance instance = task.instance();
    view.taskArn(task.arn())
        .containerInstanceArn(instance == null ? null : instance.arn())
        .availabilityZone(task.place() == null ? null : task.place().zone());
  }

  private static Attribute cpuArchitecture(LaunchSpec spec) {
    var platform = spec.definition().runtimePlatform();
    boolean isArm = platform != null && "ARM64".equals(platform.cpuArchitectureAsString());
    return Attribute.builder()
        .name("ecs.cpu-architecture")
        .value(isArm ? "arm64" : "x86_64")
        .build();
  }

  private static TaskOverride noOverrides(LaunchSpec spec) {
    return TaskOverride.builder()
        .containerOverrides(
            spec.definition().containerDefinitions().stream().map(TaskView::noOverride).toList())
        .inferenceAcceleratorOverrides(List.of())
        .build();
  }

  private static ContainerOverride noOverride(ContainerDefinition container) {
    return ContainerOverride.builder().name(container.name()).build();
  }

  private void stateMembers(Task.Builder view, LiveTask task) {
    List<Container> containers = new ArrayList<>(task.containers().size());
    task.placedContainers().forEach(container -> containers.add(container(task, container)));
    view.lastStatus(task.status().name())
        .desiredStatus(task.isWanted() ? "RUNNING" : "STOPPED")
        .healthStatus(task.healthStatus())
        .version(task.version())
        .containers(containers)
        .attachments(attachments(task))
        .stopCode(task.stopCode())
        .stoppedReason(task.stoppedReason());
    if (task.times().pullStartedAt() != null) {
      LiveInstance instance = task.instance();
      boolean isConnected = instance == null || instance.isAgentConnected();
      view.connectivity(isConnected ? "CONNECTED" : "DISCONNECTED")
          .connectivityAt(task.times().pullStartedAt());
    }
  }

  private static List<Attachment> attachments(LiveTask task) {
    List<Attachment> attachments = new ArrayList<>();
    NetworkAttachment network = task.attachment();
    if (network != null) {
      attachments.add(network.toSdk());
    }
    attachments.addAll(VolumeAttachments.of(task));
    return attachments;
  }

  private Container container(LiveTask task, LiveContainer container) {
    ContainerDefinition definition = container.definition();
    NetworkAttachment attachment = task.attachment();
    Container.Builder view =
        Container.builder()
            .containerArn(arns.container(task.cluster().name(), task.id(), container.id()))
            .taskArn(task.arn())
            .name(container.name())
            .image(definition.image())
            .lastStatus(container.status())
            .runtimeId(container.runtimeId())
            .exitCode(container.exitCode())
            .reason(container.reason())
            .healthStatus(container.health())
            .cpu(text(definition.cpu() == null ? Integer.valueOf(0) : definition.cpu()))
            .memory(text(definition.memory()))
            .memoryReservation(text(definition.memoryReservation()))
            .managedAgents(ManagedAgents.of(task, container))
            .networkInterfaces(attachment == null ? List.of() : attachment.ofContainer())
            .networkBindings(container.wasStarted() ? container.bindings() : List.of());
    return view.build();
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }

  private static void timeMembers(Task.Builder view, TaskTimes times) {
    view.createdAt(times.createdAt())
        .pullStartedAt(times.pullStartedAt())
        .pullStoppedAt(times.pullStoppedAt())
        .startedAt(times.startedAt())
        .stoppingAt(times.stoppingAt())
        .executionStoppedAt(times.executionStoppedAt())
        .stoppedAt(times.stoppedAt());
  }
}
