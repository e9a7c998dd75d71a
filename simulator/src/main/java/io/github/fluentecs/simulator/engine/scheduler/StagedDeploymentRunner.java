package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveServiceDeployment;
import io.github.fluentecs.simulator.engine.state.LiveShift;
import io.github.fluentecs.simulator.engine.status.LifecycleStage;
import io.github.fluentecs.simulator.engine.status.RolloutState;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;

/**
 * The strategies BLUE_GREEN, LINEAR and CANARY: the new revision gets all its tasks beside the old
 * one, then its traffic, by the steps of the plan, and at last the old one loses its tasks.
 */
public final class StagedDeploymentRunner implements DeploymentRunner {
  private static final double ALL = 100;

  private final DeploymentStrategy strategy;
  private final Timeline timeline;
  private final StepDurations durations;
  private final ChangeListeners listeners;
  private final RollingUpdate update;
  private final RollingDeploymentRunner rolling;
  private final StageHooks hooks;
  private final ServiceMessages messages;

  public StagedDeploymentRunner(
      DeploymentStrategy strategy,
      Timeline timeline,
      StepDurations durations,
      ChangeListeners listeners,
      RollingUpdate update,
      StageHooks hooks,
      ServiceMessages messages) {
    this.strategy = strategy;
    this.timeline = timeline;
    this.durations = durations;
    this.listeners = listeners;
    this.update = update;
    this.rolling = new RollingDeploymentRunner(timeline, update);
    this.hooks = hooks;
    this.messages = messages;
  }

  @Override
  public DeploymentStrategy strategy() {
    return strategy;
  }

  @Override
  public boolean step(LiveService service, LiveDeployment primary) {
    LiveServiceDeployment current = service.deployments().current();
    LiveShift shift = current == null ? null : current.shift();
    if (current == null || shift == null) {
      return rolling.step(service, primary);
    }
    return switch (current.state()) {
      case IN_PROGRESS -> advance(service, current, shift);
      case ROLLBACK_IN_PROGRESS -> undo(service, current, shift);
      case STOPPED -> hold(service);
      default -> rolling.step(service, primary);
    };
  }

  private boolean advance(LiveService service, LiveServiceDeployment current, LiveShift shift) {
    if (shift.begins()) {
      enter(service, current, shift);
    }
    work(service, current, shift);
    while (isPassed(service, current, shift)) {
      shift.next(timeline.now());
      enter(service, current, shift);
      work(service, current, shift);
    }
    return shift.stage() == LifecycleStage.CLEAN_UP
        && !shift.isWaiting()
        && rolling.step(service, current.target());
  }

  private void enter(LiveService service, LiveServiceDeployment current, LiveShift shift) {
    switch (shift.stage()) {
      case RECONCILE_SERVICE, PRE_SCALE_UP -> share(service, shift.source(), current.target(), 0);
      case TEST_TRAFFIC_SHIFT -> test(shift.source(), current.target());
      case PRODUCTION_TRAFFIC_SHIFT ->
          share(service, shift.source(), current.target(), shift.percent());
      default -> {
        // The other stages leave the traffic as it is.
      }
    }
    current.touch(timeline.now());
    messages.stage(current, shift.stage());
    await(service, shift, duration(shift));
    hooks.run(current, shift);
  }

  private Duration duration(LiveShift shift) {
    return switch (shift.stage()) {
      case BAKE_TIME -> shift.plan().bake();
      case PRODUCTION_TRAFFIC_SHIFT ->
          shift.hasMoreSteps()
              ? durations.stage().plus(shift.plan().stepBake())
              : durations.stage();
      default -> durations.stage();
    };
  }

  private void await(LiveService service, LiveShift shift, Duration span) {
    shift.await(
        timeline.after(
            span,
            () -> {
              shift.await(null);
              listeners.serviceChanged(service);
            }));
  }

  /** Gives the new deployment that much of the production traffic, and the old one the rest. */
  private static void share(
      LiveService service, @Nullable LiveDeployment source, LiveDeployment target, double percent) {
    for (LiveDeployment each : service.deployments().listed()) {
      each.traffic().production(0);
    }
    if (source != null) {
      source.traffic().production(ALL - percent);
    }
    target.traffic().production(percent);
  }

  private static void test(@Nullable LiveDeployment source, LiveDeployment target) {
    if (source != null) {
      source.traffic().test(0);
    }
    target.traffic().test(ALL);
  }

  /** Starts and stops what the stage demands. */
  private void work(LiveService service, LiveServiceDeployment current, LiveShift shift) {
    LiveDeployment target = current.target();
    switch (shift.stage()) {
      case CLEAN_UP -> rolling.step(service, target);
      case RECONCILE_SERVICE -> {
        for (LiveDeployment each : service.deployments().listed()) {
          if (each == shift.source()) {
            keep(service, each);
          } else if (each != target) {
            empty(service, each);
          }
        }
      }
      default -> {
        if (shift.source() != null) {
          keep(service, shift.source());
        }
        if (shift.stage().hasTasks()) {
          keep(service, target);
        }
      }
    }
  }

  private boolean isPassed(LiveService service, LiveServiceDeployment current, LiveShift shift) {
    return !shift.isWaiting()
        && switch (shift.stage()) {
          case RECONCILE_SERVICE -> service.deployments().listed().size() <= 2;
          case SCALE_UP -> classify(current.target()).isSteady(service.desiredCount());
          case CLEAN_UP -> false;
          default -> true;
        };
  }

  /** The traffic goes back at once, then the tasks as in a rolling deployment. */
  private boolean undo(LiveService service, LiveServiceDeployment current, LiveShift shift) {
    LiveDeployment former = service.deployments().primary();
    if (!shift.isUndoing()) {
      shift.undo(timeline.now());
      share(service, former, current.target(), 0);
      current.target().traffic().test(0);
      messages.stage(current, shift.stage());
      await(service, shift, durations.stage());
    }
    if (shift.isWaiting()) {
      keep(service, former);
      return false;
    }
    if (shift.stage() != LifecycleStage.CLEAN_UP) {
      shift.returned(timeline.now());
      current.touch(timeline.now());
      messages.stage(current, shift.stage());
    }
    return rolling.step(service, former);
  }

  /** It was ended where it was: both revisions stay, and so does the traffic. */
  private boolean hold(LiveService service) {
    List.copyOf(service.deployments().listed()).forEach(each -> keep(service, each));
    return false;
  }

  private void keep(LiveService service, LiveDeployment deployment) {
    boolean isOpen = !deployment.isIn(RolloutState.FAILED);
    update.step(deployment.fleet(), classify(deployment), bounds(service), isOpen);
  }

  private void empty(LiveService service, LiveDeployment deployment) {
    RollingBounds none = RollingBounds.of(0, service.template().deploymentConfiguration(), false);
    update.step(deployment.fleet(), classify(deployment), none, false);
  }

  private static RollingBounds bounds(LiveService service) {
    return RollingBounds.of(
        service.desiredCount(), service.template().deploymentConfiguration(), false);
  }

  private ClassifiedTasks classify(LiveDeployment deployment) {
    return new TaskClassifier(deployment.fleet(), timeline.now())
        .of(deployment.fleet().tasks().alive());
  }
}
