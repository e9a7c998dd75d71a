package io.github.fluentecs.waiters.diagnosis;

import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.service.ContinueServiceDeployment;
import io.github.fluentecs.core.service.LifecycleHookAction;
import io.github.fluentecs.core.service.PausedHook;
import io.github.fluentecs.core.service.ServiceDeployment;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/**
 * A deployment that stands still at a lifecycle hook until someone answers, or the hook times out.
 * Immutable and thread-safe.
 *
 * @param deployment the service deployment
 * @param stage the lifecycle stage, as ECS spells it; empty where ECS does not tell it
 * @param hook the hook
 */
public record Pause(ServiceDeploymentRef deployment, String stage, PausedHook hook) {
  /**
   * Refuses nulls.
   *
   * @param deployment the service deployment
   * @param stage the lifecycle stage, as ECS spells it; empty where ECS does not tell it
   * @param hook the hook
   */
  public Pause {
    Objects.requireNonNull(deployment, "deployment");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(hook, "hook");
  }

  /**
   * Returns where a service deployment stands still.
   *
   * @param deployment the service deployment
   * @return one for each hook that awaits an action; none unless the deployment is IN_PROGRESS,
   *     since ECS takes an answer only then
   */
  public static List<Pause> of(ServiceDeployment deployment) {
    Objects.requireNonNull(deployment, "deployment");
    String stage = deployment.lifecycleStage().map(OpenEnum::text).orElse("");
    return deployment.hasStatus(ServiceDeploymentStatus.IN_PROGRESS)
        ? deployment.pauses().stream()
            .map(hook -> new Pause(deployment.ref(), stage, hook))
            .toList()
        : List.of();
  }

  /**
   * Returns the command that lets the deployment go on.
   *
   * @return the command; ECS takes one answer for each hook
   */
  public ContinueServiceDeployment proceed() {
    return answer(LifecycleHookAction.CONTINUE);
  }

  /**
   * Returns the command that rolls the deployment back.
   *
   * @return the command; ECS takes one answer for each hook
   */
  public ContinueServiceDeployment rollback() {
    return answer(LifecycleHookAction.ROLLBACK);
  }

  private ContinueServiceDeployment answer(LifecycleHookAction action) {
    return ContinueServiceDeployment.builder(deployment, hook.id()).hookAction(action).build();
  }

  /**
   * Returns where the deployment stands still, until when, and what ECS does then.
   *
   * @return a sentence
   */
  public String message() {
    return "Paused"
        + (stage.isEmpty() ? "" : " at " + stage)
        + (" by the hook " + hook.id())
        + hook.expiresAt().map(end -> " until " + end).orElse("")
        + hook.timeoutAction().map(action -> ", then ECS does " + action.text()).orElse("")
        + ".";
  }

  /**
   * Returns what to do.
   *
   * @return a sentence with the command for the AWS CLI, whose other action is ROLLBACK
   */
  public String remedy() {
    return "Answer it, here with CONTINUE or else with ROLLBACK: "
        + ("aws ecs continue-service-deployment --service-deployment-arn " + deployment.text())
        + (" --hook-id " + hook.id())
        + " --action CONTINUE";
  }

  boolean endsByItself() {
    return hook.timeoutAction()
        .flatMap(OpenEnum::known)
        .filter(action -> action == LifecycleHookAction.CONTINUE)
        .isPresent();
  }
}
