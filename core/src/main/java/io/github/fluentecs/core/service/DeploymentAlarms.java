package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;

/** CloudWatch alarms that end a deployment (rule DC-6). Immutable and thread-safe. */
@Value.Immutable
public interface DeploymentAlarms {
  /**
   * Returns the alarms.
   *
   * @return names of CloudWatch alarms
   */
  List<String> alarmNames();

  /**
   * Returns whether the alarms are monitored.
   *
   * @return true when an alarm fails the deployment
   */
  boolean enable();

  /**
   * Returns whether a failed deployment is rolled back.
   *
   * @return true to roll back to the last completed deployment
   */
  boolean rollback();

  /**
   * Fails a deployment when an alarm goes off, and rolls it back.
   *
   * @param names names of CloudWatch alarms
   * @return alarms with rollback
   */
  static DeploymentAlarms withRollback(String... names) {
    return new Builder()
        .addAllAlarmNames(Arguments.list("names", names))
        .enable(true)
        .rollback(true)
        .build();
  }

  /**
   * Fails a deployment when an alarm goes off, without a rollback.
   *
   * @param names names of CloudWatch alarms
   * @return alarms without rollback
   */
  static DeploymentAlarms withoutRollback(String... names) {
    return new Builder()
        .addAllAlarmNames(Arguments.list("names", names))
        .enable(true)
        .rollback(false)
        .build();
  }

  /**
   * Disables alarms.
   *
   * @return disabled alarms
   */
  static DeploymentAlarms off() {
    return new Builder().enable(false).rollback(false).build();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the alarms
   */
  static DeploymentAlarms of(software.amazon.awssdk.services.ecs.model.DeploymentAlarms sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .addAllAlarmNames(sdk.alarmNames())
        .enable(Boolean.TRUE.equals(sdk.enable()))
        .rollback(Boolean.TRUE.equals(sdk.rollback()))
        .build();
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.DeploymentAlarms toSdk() {
    return software.amazon.awssdk.services.ecs.model.DeploymentAlarms.builder()
        .alarmNames(alarmNames())
        .enable(enable())
        .rollback(rollback())
        .build();
  }

  /** Builds a {@link DeploymentAlarms}. Not thread-safe. */
  final class Builder extends ImmutableDeploymentAlarms.Builder {
    Builder() {}
  }
}
