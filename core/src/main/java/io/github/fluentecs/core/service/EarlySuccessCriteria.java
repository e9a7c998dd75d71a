package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkMembers;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.core.SdkPojo;

/**
 * When a rolling deployment is complete before all its tasks are healthy and all old ones are gone
 * (rule DC-9). Immutable and thread-safe.
 *
 * @param enable whether a deployment can be complete early
 * @param healthyPercent how many new tasks must be healthy, as a percentage of the desired count
 * @param sourceServiceRevisionCleanup whether the old tasks must be gone too
 */
public record EarlySuccessCriteria(
    boolean enable,
    OptionalInt healthyPercent,
    Optional<OpenEnum<OldTasks>> sourceServiceRevisionCleanup) {
  private static final String ENABLE = "enable";
  private static final String PERCENT = "healthyPercent";
  private static final String CLEANUP = "sourceServiceRevisionCleanup";

  /** Whether a deployment waits for the end of the old tasks. */
  public enum OldTasks {
    /** It is complete when they are gone. */
    BLOCKING,
    /** It is complete before they are gone. */
    DEFERRED
  }

  /**
   * Checks that no value is null.
   *
   * @param enable whether a deployment can be complete early
   * @param healthyPercent how many new tasks must be healthy
   * @param sourceServiceRevisionCleanup whether the old tasks must be gone too
   */
  public EarlySuccessCriteria {
    Objects.requireNonNull(healthyPercent, PERCENT);
    Objects.requireNonNull(sourceServiceRevisionCleanup, CLEANUP);
  }

  /**
   * Completes a deployment when some of its tasks are healthy.
   *
   * @param healthyPercent how many, as a percentage of the desired count: 0 to 100, and not below
   *     the minimum healthy percent
   * @param oldTasks whether the old tasks must be gone too
   * @return the criteria
   */
  public static EarlySuccessCriteria at(int healthyPercent, OldTasks oldTasks) {
    Objects.requireNonNull(oldTasks, "oldTasks");
    return new EarlySuccessCriteria(
        true, OptionalInt.of(healthyPercent), Optional.of(OpenEnum.of(oldTasks)));
  }

  /**
   * Completes a deployment when all its tasks are healthy and all old ones are gone.
   *
   * @return the criteria
   */
  public static EarlySuccessCriteria off() {
    return new EarlySuccessCriteria(false, OptionalInt.empty(), Optional.empty());
  }

  static EarlySuccessCriteria of(SdkPojo sdk) {
    return new EarlySuccessCriteria(
        Boolean.TRUE.equals(SdkMembers.read(sdk, ENABLE)),
        SdkValues.optional((Integer) SdkMembers.read(sdk, PERCENT)),
        OpenEnum.parseNullable(OldTasks.class, SdkMembers.text(sdk, CLEANUP).orElse(null)));
  }

  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(ENABLE, enable);
    healthyPercent.ifPresent(percent -> members.put(PERCENT, percent));
    sourceServiceRevisionCleanup.ifPresent(cleanup -> members.put(CLEANUP, cleanup.text()));
    return members;
  }
}
