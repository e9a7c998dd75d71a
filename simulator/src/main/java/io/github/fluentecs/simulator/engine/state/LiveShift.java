package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.status.LifecycleStage;
import io.github.fluentecs.simulator.engine.status.LifecycleStage.Move;
import io.github.fluentecs.simulator.engine.status.StateMachine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookDetail;

/**
 * How far a service deployment has come that shifts traffic: its stage, its step, its hooks. What
 * moves it is the scheduler's.
 */
public final class LiveShift {
  private final StateMachine<LifecycleStage, Move> stage;
  private final ShiftPlan plan;
  private final List<DeploymentLifecycleHook> definitions;
  private final @Nullable LiveDeployment source;
  private int step;
  private boolean begun;
  private boolean undoing;
  private List<LiveHook> hooks = List.of();
  private Timeline.@Nullable Timer timer;

  /**
   * Begins.
   *
   * @param arn the service deployment
   * @param target the deployment that the traffic goes to
   * @param source the deployment that has the traffic; null for the first one of a service
   * @param isUnfinished whether an earlier deployment left something behind
   */
  public LiveShift(
      String arn, LiveDeployment target, @Nullable LiveDeployment source, boolean isUnfinished) {
    this.stage =
        new StateMachine<>(
            arn,
            LifecycleStage.TABLE,
            isUnfinished ? LifecycleStage.RECONCILE_SERVICE : LifecycleStage.PRE_SCALE_UP);
    var configuration = target.fleet().service().template().deploymentConfiguration();
    this.source = source;
    this.plan = source == null ? ShiftPlan.first() : ShiftPlan.of(configuration);
    this.definitions = source == null ? List.of() : configuration.lifecycleHooks();
  }

  public LifecycleStage stage() {
    return stage.state();
  }

  public ShiftPlan plan() {
    return plan;
  }

  public @Nullable LiveDeployment source() {
    return source;
  }

  /** Whether it has entered its first stage; tells so once. */
  public boolean begins() {
    boolean isFirst = !begun;
    begun = true;
    return isFirst;
  }

  public boolean isUndoing() {
    return undoing;
  }

  /** How much of the production traffic the new revision has after this step. */
  public double percent() {
    return plan.percents().get(step);
  }

  public boolean hasMoreSteps() {
    return plan.hasMore(step);
  }

  /** Enters the next stage: another step, as long as there are any. */
  public void next(Instant now) {
    boolean isAgain = stage() == LifecycleStage.PRODUCTION_TRAFFIC_SHIFT && hasMoreSteps();
    stage.move(isAgain ? Move.STEP : Move.PASS, now);
    step += isAgain ? 1 : 0;
    hooks = List.of();
  }

  /** The traffic goes back; hooks that are not decided are left. */
  public void undo(Instant now) {
    stage.move(Move.UNDO, now);
    undoing = true;
    close();
  }

  public void returned(Instant now) {
    stage.move(Move.RETURNED, now);
  }

  /** It goes no further; hooks that are not decided are shown no more. */
  void close() {
    await(null);
    hooks.forEach(LiveHook::cancel);
    hooks = hooks.stream().filter(hook -> !hook.isActive()).toList();
  }

  /** The hooks that are to run at its stage. */
  public List<DeploymentLifecycleHook> due() {
    String name = stage().name();
    return definitions.stream()
        .filter(each -> each.lifecycleStagesAsStrings().contains(name))
        .toList();
  }

  /** Those of its stage, decided or not. */
  public List<LiveHook> hooks() {
    return hooks;
  }

  public void run(List<LiveHook> newHooks) {
    hooks = List.copyOf(newHooks);
  }

  public boolean isWaiting() {
    return timer != null || hooks.stream().anyMatch(LiveHook::isActive);
  }

  /** Replaces what its stage waits for; null when it waits no more. */
  public void await(Timeline.@Nullable Timer next) {
    if (timer != null) {
      timer.cancel();
    }
    timer = next;
  }

  List<DeploymentLifecycleHookDetail> details() {
    return hooks.stream().map(LiveHook::toSdk).toList();
  }
}
