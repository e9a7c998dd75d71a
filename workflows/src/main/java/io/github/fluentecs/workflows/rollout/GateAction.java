package io.github.fluentecs.workflows.rollout;

/** What a gate does with the hook at which a deployment is paused. */
public enum GateAction {
  /** The deployment goes on: {@code ContinueServiceDeployment} with CONTINUE. */
  PROCEED,
  /** The hook is left to a human, or to what ECS does when the hook times out. */
  LEAVE,
  /** The deployment is rolled back: {@code ContinueServiceDeployment} with ROLLBACK. */
  ROLLBACK
}
