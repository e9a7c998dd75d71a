package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.hook.HookFunctions;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.LiveHook;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveServiceDeployment;
import io.github.fluentecs.simulator.engine.state.LiveShift;
import io.github.fluentecs.simulator.hook.HookAnswer;
import io.github.fluentecs.simulator.hook.HookCall;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStatus;

/** Runs the lifecycle hooks of a stage: waits for users, calls functions, and times both out. */
public final class StageHooks {
  private final Timeline timeline;
  private final Ids ids;
  private final ChangeListeners listeners;
  private final HookFunctions functions;
  private final ServiceMessages messages;

  public StageHooks(
      Timeline timeline,
      Ids ids,
      ChangeListeners listeners,
      HookFunctions functions,
      ServiceMessages messages) {
    this.timeline = timeline;
    this.ids = ids;
    this.listeners = listeners;
    this.functions = functions;
    this.messages = messages;
  }

  /** Begins those of the stage that the deployment has entered. */
  void run(LiveServiceDeployment deployment, LiveShift shift) {
    List<LiveHook> hooks =
        shift.due().stream().map(each -> new LiveHook(each, id(each), timeline.now())).toList();
    shift.run(hooks);
    for (LiveHook hook : hooks) {
      if (hook.isPause()) {
        messages.awaitingAction(deployment, shift.stage(), hook);
        // Nothing happens by itself before the time-out, so the world may be at rest.
        hook.expireAt(timeline.eventually(hook.timeout(), () -> timedOut(deployment, hook)));
      } else {
        hook.expireAt(timeline.after(hook.timeout(), () -> timedOut(deployment, hook)));
        call(deployment, shift, hook);
      }
    }
  }

  private String id(DeploymentLifecycleHook definition) {
    String kind = LiveHook.isPause(definition) ? "ecs-pause-" : "ecs-lambda-";
    return kind + ids.letters21() + ids.letters21();
  }

  private void call(LiveServiceDeployment deployment, LiveShift shift, LiveHook hook) {
    LiveService service = deployment.target().fleet().service();
    if (!service.isActive()) {
      hook.end(DeploymentLifecycleHookStatus.FAILED);
      return;
    }
    Double weight = deployment.target().traffic().production();
    HookAnswer answer =
        functions.ask(
            new HookCall(
                hook.target(),
                service.arn(),
                deployment.arn(),
                shift.stage().name(),
                weight == null ? 0 : weight,
                hook.nextAttempt()));
    messages.hookAnswered(deployment, shift.stage(), hook, answer.status().name());
    switch (answer.status()) {
      case SUCCEEDED -> end(deployment, hook, DeploymentLifecycleHookStatus.SUCCEEDED);
      case FAILED -> end(deployment, hook, DeploymentLifecycleHookStatus.FAILED);
      case IN_PROGRESS ->
          hook.callAt(timeline.after(answer.callBackDelay(), () -> call(deployment, shift, hook)));
    }
  }

  private void timedOut(LiveServiceDeployment deployment, LiveHook hook) {
    end(deployment, hook, DeploymentLifecycleHookStatus.TIMED_OUT);
  }

  /** A hook is decided; its deployment goes on, or back. */
  public void end(
      LiveServiceDeployment deployment, LiveHook hook, DeploymentLifecycleHookStatus decided) {
    hook.end(decided);
    deployment.touch(timeline.now());
    listeners.serviceChanged(deployment.target().fleet().service());
  }
}
