package io.github.fluentecs.core.failure;

import org.jspecify.annotations.Nullable;

/**
 * What the text of a {@code failures[].reason} means, whether a retry can help, and what to do.
 * Texts are matched by their beginning, since ECS appends to them.
 */
public enum FailureReason {
  /** The resource does not exist in this cluster and Region, or is not visible yet. */
  MISSING("MISSING", false, "Check the id, cluster and Region; just after creating it, ask again."),
  /** The container instance was deregistered. */
  INACTIVE("INACTIVE", false, "Choose another container instance."),
  /** A container instance lacks CPU, memory, ports, GPUs or network interfaces. */
  RESOURCE("RESOURCE:", true, "Wait for room, add capacity, or ask for less."),
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
  /** Protected tasks hold up a deployment of the service. */
  DEPLOYMENT_BLOCKED(
      "DEPLOYMENT_BLOCKED",
      true,
      "Wait for protection to expire, unprotect some tasks, or raise the desired count."),
  /** The account is blocked. */
  BLOCKED("ECS deployment failed", false, "Ask AWS Support: the account may be blocked."),
  /** One of several calls failed as a whole; {@link ItemFailure#call()} tells why. */
  CALL_FAILED("", false, "See the failure of the call."),
  /** A text that this version does not know. */
  UNKNOWN("", false, "See the reason and detail that ECS gave.");

  private final String beginning;
  private final boolean retryable;
  private final String remedy;

  FailureReason(String beginning, boolean retryable, String remedy) {
    this.beginning = beginning;
    this.retryable = retryable;
    this.remedy = remedy;
  }

  /**
   * Finds the meaning of a reason.
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
   * Tells whether the same request can succeed later without anybody changing it.
   *
   * @return whether a retry can help
   */
  public boolean retryable() {
    return retryable;
  }

  /**
   * Returns what to do.
   *
   * @return a sentence
   */
  public String remedy() {
    return remedy;
  }

  /**
   * Tells whether this is a reason for which a task is not placed.
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
