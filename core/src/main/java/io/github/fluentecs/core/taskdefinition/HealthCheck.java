package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.WholeUnits;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A command that checks the health of a container: exit code 0 means healthy. Durations are sent in
 * whole seconds, rounded up. Immutable and thread-safe.
 */
@Value.Immutable
public interface HealthCheck {
  /**
   * Returns the command.
   *
   * @return the words; the first is {@code CMD} or {@code CMD-SHELL}
   */
  List<String> command();

  /**
   * Returns the time between two checks.
   *
   * @return 5 to 300 seconds; absent means 30
   */
  Optional<Duration> interval();

  /**
   * Returns the time that one check may take.
   *
   * @return 2 to 60 seconds; absent means 5
   */
  Optional<Duration> timeout();

  /**
   * Returns how many consecutive checks must fail.
   *
   * @return 1 to 10; absent means 3
   */
  OptionalInt retries();

  /**
   * Returns the time after the start during which failures are ignored.
   *
   * @return 0 to 300 seconds; absent means none
   */
  Optional<Duration> startPeriod();

  /**
   * Makes a check that runs a line in the container's default shell.
   *
   * @param line for example {@code curl -f http://localhost/ || exit 1}
   * @return the check
   */
  static HealthCheck shell(String line) {
    Objects.requireNonNull(line, "line");
    return new Builder().command(List.of("CMD-SHELL", line)).build();
  }

  /**
   * Makes a check that runs a command directly.
   *
   * @param words the words of the command
   * @return the check
   */
  static HealthCheck exec(String... words) {
    return new Builder()
        .command(Stream.concat(Stream.of("CMD"), Arguments.list("words", words).stream()).toList())
        .build();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the check
   */
  static HealthCheck of(software.amazon.awssdk.services.ecs.model.HealthCheck sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .command(SdkLists.present(sdk.command()))
        .interval(SdkValues.seconds(sdk.interval()))
        .timeout(SdkValues.seconds(sdk.timeout()))
        .retries(SdkValues.optional(sdk.retries()))
        .startPeriod(SdkValues.seconds(sdk.startPeriod()))
        .build();
  }

  /**
   * Returns a copy with the time between two checks.
   *
   * @param time 5 to 300 seconds
   * @return a copy
   */
  default HealthCheck every(Duration time) {
    Objects.requireNonNull(time, "time");
    return toBuilder().interval(time).build();
  }

  /**
   * Returns a copy with the time after the start during which failures are ignored.
   *
   * @param time 0 to 300 seconds
   * @return a copy
   */
  default HealthCheck startPeriod(Duration time) {
    Objects.requireNonNull(time, "time");
    return toBuilder().startPeriod(time).build();
  }

  /**
   * Starts a check from this one.
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
  default software.amazon.awssdk.services.ecs.model.HealthCheck toSdk() {
    return software.amazon.awssdk.services.ecs.model.HealthCheck.builder()
        .command(SdkLists.orNull(command()))
        .interval(interval().map(WholeUnits::seconds).orElse(null))
        .timeout(timeout().map(WholeUnits::seconds).orElse(null))
        .retries(SdkValues.orNull(retries()))
        .startPeriod(startPeriod().map(WholeUnits::seconds).orElse(null))
        .build();
  }

  /** Builds a {@link HealthCheck}. Not thread-safe. */
  final class Builder extends ImmutableHealthCheck.Builder {
    Builder() {}
  }
}
