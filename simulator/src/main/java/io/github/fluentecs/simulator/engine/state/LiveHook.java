package io.github.fluentecs.simulator.engine.state;

import static java.util.Objects.requireNonNullElse;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookAction;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookDetail;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStatus;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookTargetType;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookTimeoutConfiguration;

/** One lifecycle hook at one stage of one deployment. */
public final class LiveHook {
  private static final int ONE_DAY = 1440;

  private final DeploymentLifecycleHook definition;
  private final String id;
  private final Duration timeout;
  private final DeploymentLifecycleHookAction timeoutAction;
  private final Instant expiresAt;
  private DeploymentLifecycleHookStatus status;
  private int attempts;
  private Timeline.@Nullable Timer expiry;
  private Timeline.@Nullable Timer call;

  /** Begins now: to wait for a user, or for a function. */
  public LiveHook(DeploymentLifecycleHook definition, String id, Instant now) {
    this.definition = definition;
    this.id = id;
    DeploymentLifecycleHookTimeoutConfiguration given =
        requireNonNullElse(
            definition.timeoutConfiguration(),
            DeploymentLifecycleHookTimeoutConfiguration.builder().build());
    this.timeout = Duration.ofMinutes(requireNonNullElse(given.timeoutInMinutes(), ONE_DAY));
    this.timeoutAction = requireNonNullElse(given.action(), DeploymentLifecycleHookAction.ROLLBACK);
    this.expiresAt = now.plus(timeout);
    this.status =
        isPause(definition)
            ? DeploymentLifecycleHookStatus.AWAITING_ACTION
            : DeploymentLifecycleHookStatus.IN_PROGRESS;
  }

  /** Whether such a hook waits for a user. */
  public static boolean isPause(DeploymentLifecycleHook definition) {
    return definition.targetType() == DeploymentLifecycleHookTargetType.PAUSE;
  }

  public String id() {
    return id;
  }

  public boolean isPause() {
    return isPause(definition);
  }

  /** The function that it calls. */
  public String target() {
    return String.valueOf(definition.hookTargetArn());
  }

  public Duration timeout() {
    return timeout;
  }

  public boolean isAwaitingAction() {
    return status == DeploymentLifecycleHookStatus.AWAITING_ACTION;
  }

  /** Whether it is not decided yet. */
  public boolean isActive() {
    return isAwaitingAction() || status == DeploymentLifecycleHookStatus.IN_PROGRESS;
  }

  public boolean hasFailed() {
    return status == DeploymentLifecycleHookStatus.FAILED;
  }

  /** Whether it timed out, and the deployment goes back for it. */
  public boolean hasTimedOutForGood() {
    return status == DeploymentLifecycleHookStatus.TIMED_OUT
        && timeoutAction == DeploymentLifecycleHookAction.ROLLBACK;
  }

  /** Counts a call of its function. */
  public int nextAttempt() {
    attempts++;
    return attempts;
  }

  /** It is decided; nothing more is expected of it. */
  public void end(DeploymentLifecycleHookStatus decided) {
    status = decided;
    cancel();
  }

  /** Nothing more is expected of it, decided or not. */
  void cancel() {
    expireAt(null);
    callAt(null);
  }

  /** Replaces the moment of its time-out. */
  public void expireAt(Timeline.@Nullable Timer timer) {
    if (expiry != null) {
      expiry.cancel();
    }
    expiry = timer;
  }

  /** Replaces the next call of its function. */
  public void callAt(Timeline.@Nullable Timer timer) {
    if (call != null) {
      call.cancel();
    }
    call = timer;
  }

  DeploymentLifecycleHookDetail toSdk() {
    return DeploymentLifecycleHookDetail.builder()
        .hookId(id)
        .targetType(
            isPause()
                ? DeploymentLifecycleHookTargetType.PAUSE
                : DeploymentLifecycleHookTargetType.AWS_LAMBDA)
        .targetArn(isPause() ? null : definition.hookTargetArn())
        .status(status)
        .expiresAt(expiresAt)
        .timeoutAction(timeoutAction)
        .build();
  }
}
