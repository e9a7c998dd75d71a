package io.github.fluentecs.core.service;

/** What a lifecycle hook does. The constants are named as ECS spells them. */
public enum LifecycleHookTarget {
  /** It calls a Lambda function. */
  AWS_LAMBDA,
  /** It pauses the deployment. */
  PAUSE
}
