package io.github.fluentecs.simulator.engine;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Says what the scheduler does, in the words of ECS. */
final class ServiceNews {
  private static final String MORE =
      " For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";

  private final Region region;

  ServiceNews(Region region) {
    this.region = region;
  }

  void started(Fleet fleet, List<LiveTask> tasks) {
    add(fleet, "has started " + tasks.size() + " tasks: " + names(tasks) + ".");
  }

  void stopped(Fleet fleet, List<LiveTask> tasks, String kind) {
    add(fleet, "has stopped " + tasks.size() + " " + kind + " tasks: " + names(tasks) + ".");
  }

  private static String names(List<LiveTask> tasks) {
    return tasks.stream().map(task -> "(task " + task.id() + ")").collect(Collectors.joining(" "));
  }

  void unhealthy(Fleet fleet, LiveTask task, String checks) {
    add(fleet.service(), service(fleet) + " (task " + task.id() + ") failed " + checks + ".");
  }

  void steady(Fleet fleet) {
    add(fleet, "has reached a steady state.");
  }

  void completed(LiveDeployment deployment) {
    add(deployment.fleet().service(), of(deployment) + " deployment completed.");
  }

  void failed(LiveDeployment deployment, RolloutFailure failure) {
    add(deployment.fleet().service(), of(deployment) + " deployment failed: " + failure.text());
  }

  void rollingBack(LiveDeployment former) {
    LiveService service = former.fleet().service();
    add(service, name(service) + " rolling back to deployment " + former.id() + ".");
  }

  private static String of(LiveDeployment deployment) {
    return name(deployment.fleet().service()) + " (deployment " + deployment.id() + ")";
  }

  void stuck(Fleet fleet) {
    complain(
        fleet,
        "was unable to stop or start tasks during a deployment because of the service deployment "
            + "configuration. Update the minimumHealthyPercent or maximumPercent value and try "
            + "again.");
  }

  void impaired(Fleet fleet) {
    complain(fleet, "is unable to consistently start tasks successfully." + MORE);
  }

  void heldByProtection(Fleet fleet, int count) {
    LiveService service = fleet.service();
    String message =
        "(service "
            + service.name()
            + ", taskSet "
            + fleet.id()
            + ") was unable to scale in due to (reason "
            + count
            + " tasks under protection)";
    service.events().complain(message, region.timeline().now());
  }

  void unplaced(Fleet fleet, Failure failure) {
    complain(fleet, "was unable to place a task" + reason(failure) + MORE);
  }

  private static String reason(Failure failure) {
    String reason = String.valueOf(failure.reason());
    if (failure.arn() == null) {
      return reason.equals("NO ACTIVE INSTANCES")
          ? " because no container instance met all of its requirements."
              + " Reason: No Container Instances were found in your cluster."
          : ". Reason: " + reason + (reason.endsWith(".") ? "" : ".");
    }
    return " because no container instance met all of its requirements. The closest matching "
        + "(container-instance "
        + Arns.lastPart(failure.arn())
        + ") "
        + shortcoming(reason)
        + ".";
  }

  private static String shortcoming(String reason) {
    return switch (reason) {
      case "RESOURCE:CPU" -> "has insufficient CPU units available";
      case "RESOURCE:MEMORY" -> "has insufficient memory available";
      case "RESOURCE:PORTS" -> "is already using a port required by your task";
      case "ATTRIBUTE" -> "is missing an attribute required by your task";
      default -> "encountered error \"" + reason + "\"";
    };
  }

  private void add(Fleet fleet, String text) {
    add(fleet.service(), service(fleet) + " " + text);
  }

  private void add(LiveService service, String message) {
    service.events().add(message, region.timeline().now());
  }

  private void complain(Fleet fleet, String text) {
    fleet.service().events().complain(service(fleet) + " " + text, region.timeline().now());
  }

  private static String service(Fleet fleet) {
    LiveService service = fleet.service();
    return service.controller() == DeploymentControllerType.ECS
        ? name(service)
        : "(service " + service.name() + ", taskSet " + fleet.id() + ")";
  }

  private static String name(LiveService service) {
    return "(service " + service.name() + ")";
  }
}
