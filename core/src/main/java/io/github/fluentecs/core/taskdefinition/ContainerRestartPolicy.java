package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.WholeUnits;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.immutables.value.Value;

/**
 * Whether ECS restarts a container that exits, without replacing the task. Immutable and
 * thread-safe.
 */
@Value.Immutable
public interface ContainerRestartPolicy {
  /**
   * Returns whether the container is restarted.
   *
   * @return whether the policy applies
   */
  boolean enabled();

  /**
   * Returns the exit codes after which the container is not restarted.
   *
   * @return at most 50 (rule
   *     RegisterTaskDefinition/containerDefinitions.restartPolicy.ignoredExitCodes)
   */
  List<Integer> ignoredExitCodes();

  /**
   * Returns how long the container must have run to be restarted; sent in whole seconds, rounded
   * up.
   *
   * @return 60 to 1800 seconds (rule
   *     RegisterTaskDefinition/containerDefinitions.restartPolicy.restartAttemptPeriod); absent
   *     means 300
   */
  Optional<Duration> restartAttemptPeriod();

  /**
   * Restarts the container after each exit.
   *
   * @return the policy
   */
  static ContainerRestartPolicy restarting() {
    return new Builder().enabled(true).build();
  }

  /**
   * Leaves the container stopped.
   *
   * @return the policy
   */
  static ContainerRestartPolicy disabled() {
    return new Builder().enabled(false).build();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the policy
   */
  static ContainerRestartPolicy of(
      software.amazon.awssdk.services.ecs.model.ContainerRestartPolicy sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .enabled(Boolean.TRUE.equals(sdk.enabled()))
        .ignoredExitCodes(sdk.ignoredExitCodes())
        .restartAttemptPeriod(SdkValues.seconds(sdk.restartAttemptPeriod()))
        .build();
  }

  /**
   * Returns a copy that does not restart after some exit codes.
   *
   * @param codes at most 50 exit codes
   * @return a copy
   */
  default ContainerRestartPolicy ignoring(int... codes) {
    Objects.requireNonNull(codes, "codes");
    return toBuilder().addAllIgnoredExitCodes(IntStream.of(codes).boxed().toList()).build();
  }

  /**
   * Returns a copy that restarts only a container that ran for some time.
   *
   * @param time 60 to 1800 seconds
   * @return a copy
   */
  default ContainerRestartPolicy after(Duration time) {
    Objects.requireNonNull(time, "time");
    return toBuilder().restartAttemptPeriod(time).build();
  }

  /**
   * Starts a policy from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.ContainerRestartPolicy toSdk() {
    return software.amazon.awssdk.services.ecs.model.ContainerRestartPolicy.builder()
        .enabled(enabled())
        .ignoredExitCodes(SdkLists.orNull(ignoredExitCodes()))
        .restartAttemptPeriod(restartAttemptPeriod().map(WholeUnits::seconds).orElse(null))
        .build();
  }

  /** Builds a {@link ContainerRestartPolicy}. Not thread-safe. */
  final class Builder extends ImmutableContainerRestartPolicy.Builder {
    Builder() {}
  }
}
