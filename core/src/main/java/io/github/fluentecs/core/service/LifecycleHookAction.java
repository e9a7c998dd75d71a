package io.github.fluentecs.core.service;

/**
 * What follows a lifecycle hook that takes too long, or that paused the deployment. The constants
 * are named as ECS spells them.
 */
public enum LifecycleHookAction {
  /** The deployment is rolled back. */
  ROLLBACK,
  /** The deployment goes on. */
  CONTINUE
}
