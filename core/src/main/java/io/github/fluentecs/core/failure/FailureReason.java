package io.github.fluentecs.core.failure;

import org.jspecify.annotations.Nullable;

/**
 * The meanings of {@code failures[].reason}, each with its retryability and remedy. Reasons are
 * matched by prefix, since ECS appends details to them.
 */
public enum FailureReason {
  /** The resource does not exist in this cluster and Region, or is not visible yet. */
  MISSING(
      "MISSING",
      false,
      "Check the id, cluster and Region; if it was just created, request it again."),
  /** The container instance was deregistered. */
  INACTIVE("INACTIVE", false, "Choose another container instance."),
  /** A container instance lacks CPU, memory, ports, GPUs or network interfaces. */
  RESOURCE("RESOURCE:", true, "Wait for free capacity, add capacity, or request less."),
  /** The agent of the container instance is disconnected. */
  AGENT("AGENT", true, "Try another instance, or repair the agent, then try again."),
  /** No container instance has an attribute that the task definition needs. */
  ATTRIBUTE("ATTRIBUTE", false, "Change the task definition, or add instances that have it."),
  /** The container instance is in another Availability Zone than the subnets. */
  LOCATION("LOCATION", false, "Give subnets in the Availability Zone of the instances."),
  /** No container instance satisfies a memberOf placement constraint. */
  MEMBER_OF("MemberOf", false, "Relax the constraint, or add instances that satisfy it."),
  /** Fargate has no capacity in these Availability Zones now. */
  FARGATE_CAPACITY(
      "Capacity is unavailable", true, "Try again later, in other zones, or with another size."),
  /** The task does not belong to a service, so it cannot be protected. */
  TASK_NOT_VALID("TASK_NOT_VALID", false, "Protect only tasks that a service started."),
  /** Protected tasks block a deployment of the service. */
  DEPLOYMENT_BLOCKED(
      "DEPLOYMENT_BLOCKED",
      true,
      "Wait for protection to expire, unprotect some tasks, or raise the desired count."),
  /** The account is blocked. */
  BLOCKED("ECS deployment failed", false, "Ask AWS Support: the account may be blocked."),
  /** One of several calls failed as a whole; {@link ItemFailure#call()} tells why. */
  CALL_FAILED("", false, "See the failure of the call."),
  /** A reason that this version of the library does not know. */
  UNKNOWN("", false, "See the reason and detail from ECS.");

  private final String beginning;
  private final boolean retryable;
  private final String remedy;

  FailureReason(String beginning, boolean retryable, String remedy) {
    this.beginning = beginning;
    this.retryable = retryable;
    this.remedy = remedy;
  }

  /**
   * Returns the meaning of a reason.
   *
   * @param text the text of a {@code failures[].reason}, or null
   * @return the meaning, {@link #UNKNOWN} for null and for texts that this version does not know
   */
  public static FailureReason of(@Nullable String text) {
    if (text != null) {
      for (FailureReason reason : values()) {
        if (!reason.beginning.isEmpty() && text.startsWith(reason.beginning)) {
          return reason;
        }
      }
    }
    return UNKNOWN;
  }

  /**
   * Returns whether the same request can succeed later without any change.
   *
   * @return whether a retry can help
   */
  public boolean retryable() {
    return retryable;
  }

  /**
   * Returns the suggested action.
   *
   * @return a sentence
   */
  public String remedy() {
    return remedy;
  }

  /**
   * Returns whether this is a reason why a task is not placed.
   *
   * @return whether it comes from placement
   */
  public boolean placement() {
    return switch (this) {
      case RESOURCE, AGENT, ATTRIBUTE, LOCATION, MEMBER_OF, FARGATE_CAPACITY, INACTIVE -> true;
      case MISSING, TASK_NOT_VALID, DEPLOYMENT_BLOCKED, BLOCKED, CALL_FAILED, UNKNOWN -> false;
    };
  }
}
