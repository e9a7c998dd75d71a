package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import io.github.fluentecs.simulator.fault.Aim;
import io.github.fluentecs.simulator.fault.TaskFault;
import io.github.fluentecs.simulator.fault.TaskTarget;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** Which tasks and containers a fault means. */
public final class FaultAim {
  private FaultAim() {}

  /** Whether the fault could mean a new task, its limits and a task named by it aside. */
  public static boolean canStrike(LiveTask task, TaskFault fault) {
    return isPossible(task, fault)
        && fault.target().aims().entrySet().stream().allMatch(aim -> fits(task, aim))
        && (!isOfContainers(fault.target()) || targets(task, fault).findAny().isPresent());
  }

  private static boolean isPossible(LiveTask task, TaskFault fault) {
    LaunchSpec spec = task.spec();
    return switch (fault.kind()) {
      case INTERFACE_TIMEOUT -> spec.isAwsvpc();
      case SPOT_INTERRUPTION -> "FARGATE_SPOT".equals(spec.template().capacityProviderName());
      case ENVIRONMENT_FILE_FAILURE ->
          targets(task, fault).anyMatch(each -> hasEnvironmentFiles(task, each));
      case FAILING_HEALTH_CHECKS ->
          !spec.routing().loadBalancers().isEmpty()
              || targets(task, fault).anyMatch(each -> each.definition().healthCheck() != null);
      default -> true;
    };
  }

  private static boolean hasEnvironmentFiles(LiveTask task, LiveContainer container) {
    TaskOverride override = task.spec().template().overrides();
    return !container.definition().environmentFiles().isEmpty()
        || (override != null
            && override.containerOverrides().stream()
                .anyMatch(
                    each ->
                        container.name().equals(each.name())
                            && !each.environmentFiles().isEmpty()));
  }

  private static boolean fits(LiveTask task, Map.Entry<Aim, String> aim) {
    LaunchSpec spec = task.spec();
    String value = aim.getValue();
    return switch (aim.getKey()) {
      case FAMILY -> value.equals(spec.definition().family());
      case TASK_DEFINITION -> isOf(spec.definition(), value);
      case CLUSTER -> Arns.matches(value, task.cluster().arn());
      case SERVICE -> task.service() != null && Arns.matches(value, task.service().arn());
      case GROUP -> value.equals(spec.template().group());
      case TASK -> Arns.matches(value, task.arn());
      case IMAGE, CONTAINER -> true;
    };
  }

  private static boolean isOf(TaskDefinition definition, String reference) {
    String arn = definition.taskDefinitionArn();
    String family = arn.substring(0, arn.lastIndexOf(':'));
    return Arns.matches(reference, arn) || Arns.matches(reference, family);
  }

  private static boolean isOfContainers(TaskTarget target) {
    return target.get(Aim.CONTAINER) != null || target.get(Aim.IMAGE) != null;
  }

  private static Stream<LiveContainer> targets(LiveTask task, TaskFault fault) {
    return task.containers().stream().filter(container -> targets(fault, container));
  }

  /** Whether the fault means this container of a task that it means. */
  public static boolean targets(TaskFault fault, LiveContainer container) {
    String name = fault.target().get(Aim.CONTAINER);
    String image = fault.target().get(Aim.IMAGE);
    return !container.isInjected()
        && (name == null || name.equals(container.name()))
        && (image == null || isImage(image, String.valueOf(container.definition().image())));
  }

  private static boolean isImage(String aim, String image) {
    return image.equals(aim)
        || (image.startsWith(aim)
            && image.substring(aim.length()).matches("(:[^/:@]+)?(@[^/@]+)?"));
  }

  /** Whether there is still time for a fault to strike a task that there is already. */
  public static boolean isInTime(LiveTask task, TaskFault fault) {
    return task.isWanted()
        && switch (fault.kind()) {
          case INTERFACE_TIMEOUT -> task.status() == TaskStatus.PROVISIONING;
          case IMAGE_PULL_FAILURE, INJECTED_AGENT -> task.times().pullStoppedAt() == null;
          case ENVIRONMENT_FILE_FAILURE -> task.times().pullStartedAt() == null;
          default -> targets(task, fault).anyMatch(container -> !container.isStopped());
        };
  }
}
