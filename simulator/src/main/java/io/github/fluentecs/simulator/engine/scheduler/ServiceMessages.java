package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.journal.Journal;
import io.github.fluentecs.simulator.engine.journal.ServiceAction;
import io.github.fluentecs.simulator.engine.journal.ServiceAction.Level;
import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveHook;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveServiceDeployment;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.RolloutFailure;
import io.github.fluentecs.simulator.engine.status.LifecycleStage;
import io.github.fluentecs.simulator.event.Event;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Writes the events of services and deployments, in the words of ECS. */
public final class ServiceMessages {
  private static final String MORE =
      " For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";

  private final Timeline timeline;
  private final Journal journal;

  public ServiceMessages(Timeline timeline, Journal journal) {
    this.timeline = timeline;
    this.journal = journal;
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
    boolean isTaskSet = fleet.service().controller() != DeploymentControllerType.ECS;
    action(fleet, Level.INFO, isTaskSet ? "TASKSET_STEADY_STATE" : "SERVICE_STEADY_STATE", null);
  }

  void begun(LiveDeployment deployment) {
    bridge(deployment, Level.INFO, "SERVICE_DEPLOYMENT_IN_PROGRESS");
  }

  void completed(LiveDeployment deployment) {
    add(deployment.fleet().service(), of(deployment) + " deployment completed.");
    bridge(deployment, Level.INFO, "SERVICE_DEPLOYMENT_COMPLETED");
  }

  void failed(LiveDeployment deployment, RolloutFailure failure) {
    add(deployment.fleet().service(), of(deployment) + " deployment failed: " + failure.text());
    bridge(deployment, Level.ERROR, "SERVICE_DEPLOYMENT_FAILED");
  }

  void rollingBack(LiveDeployment former) {
    LiveService service = former.fleet().service();
    add(service, name(service) + " rolling back to deployment " + former.id() + ".");
    begun(former);
  }

  /** For the log alone: ECS sends no event of it. */
  void stage(LiveServiceDeployment deployment, LifecycleStage stage) {
    Double percent = deployment.target().traffic().production();
    journal.log(
        Event.Kind.DEPLOYMENT,
        deployment.arn(),
        "stage " + stage + ", " + (percent == null ? 0 : percent) + " % of production traffic");
  }

  /** For the log alone, too. */
  void hookAnswered(
      LiveServiceDeployment deployment, LifecycleStage stage, LiveHook hook, String answer) {
    journal.log(
        Event.Kind.DEPLOYMENT,
        deployment.arn(),
        "hook " + hook.id() + " at " + stage + ": " + hook.target() + " answers " + answer);
  }

  void awaitingAction(LiveServiceDeployment deployment, LifecycleStage stage, LiveHook hook) {
    var action = new ServiceAction(Level.INFO, "HOOK_AWAITING_ACTION", "Paused at " + stage + ".");
    String service = deployment.target().fleet().service().arn();
    journal.hook(service, deployment.arn(), hook.id(), stage.name(), action);
  }

  private void bridge(LiveDeployment deployment, Level level, String event) {
    var action = new ServiceAction(level, event, deployment.reason());
    journal.deployment(deployment.fleet().service().arn(), deployment.id(), action);
  }

  private void action(Fleet fleet, Level level, String event, @Nullable String reason) {
    LiveService service = fleet.service();
    journal.serviceAction(
        service.arn(), service.cluster().arn(), new ServiceAction(level, event, reason));
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
    if (complain(fleet, "is unable to consistently start tasks successfully." + MORE)) {
      action(fleet, Level.WARN, "SERVICE_TASK_START_IMPAIRED", null);
    }
  }

  void heldByProtection(Fleet fleet, int count) {
    String message =
        part(fleet)
            + " was unable to scale in due to (reason "
            + count
            + " tasks under protection)";
    complainOf(fleet.service(), message);
  }

  void unplaced(Fleet fleet, Failure failure) {
    if (complain(fleet, "was unable to place a task" + reason(failure) + MORE)) {
      action(fleet, Level.ERROR, "SERVICE_TASK_PLACEMENT_FAILURE", failure.reason());
    }
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
    service.events().add(message, timeline.now());
    journal.log(Event.Kind.SERVICE, service.arn(), message);
  }

  private boolean complain(Fleet fleet, String text) {
    return complainOf(fleet.service(), service(fleet) + " " + text);
  }

  private boolean complainOf(LiveService service, String message) {
    boolean isNews = service.events().complain(message, timeline.now());
    if (isNews) {
      journal.log(Event.Kind.SERVICE, service.arn(), message);
    }
    return isNews;
  }

  private static String service(Fleet fleet) {
    LiveService service = fleet.service();
    return service.controller() == DeploymentControllerType.ECS ? name(service) : part(fleet);
  }

  private static String part(Fleet fleet) {
    return "(service " + fleet.service().name() + ", taskSet " + fleet.id() + ")";
  }

  private static String name(LiveService service) {
    return "(service " + service.name() + ")";
  }
}
