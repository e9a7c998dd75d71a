package io.github.fluentecs.simulator.engine.state;

/** Why a deployment failed, in ECS's own words. */
public enum RolloutFailure {
  TASKS_FAILED_TO_START("tasks failed to start.", "ECS deployment circuit breaker: "),
  ALARM_DETECTED("alarm detected.", "ECS deployment failed: "),
  HOOK_FAILED("lifecycle hook failed.", "ECS deployment failed: "),
  HOOK_TIMED_OUT("lifecycle hook timed out.", "ECS deployment failed: "),
  STOPPED_BY_USER("stopped by user.", "ECS deployment: ");

  private final String text;
  private final String source;

  RolloutFailure(String text, String source) {
    this.text = text;
    this.source = source;
  }

  /** The end of the service event. */
  public String text() {
    return text;
  }

  /** The {@code rolloutStateReason} of the failed deployment. */
  public String stateReason() {
    return source + text;
  }

  /** The {@code rolloutStateReason} of the deployment that the service goes back to. */
  public String rollbackReason(LiveDeployment former) {
    return source + "rolling back to deploymentId " + former.id() + ".";
  }
}
