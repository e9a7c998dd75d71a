package io.github.fluentecs.core.service;

import java.util.List;
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
   * Returns whether the alarms are looked at.
   *
   * @return whether an alarm ends the deployment
   */
  boolean enable();

  /**
   * Returns what follows a failed deployment.
   *
   * @return whether the last completed deployment comes back
   */
  boolean rollback();

  /**
   * Fails a deployment when an alarm goes off, and brings the last completed one back.
   *
   * @param names names of CloudWatch alarms
   * @return alarms with rollback
   */
  static DeploymentAlarms withRollback(String... names) {
    return new Builder().alarmNames(names).enable(true).rollback(true).build();
  }

  /**
   * Fails a deployment when an alarm goes off, and leaves it at that.
   *
   * @param names names of CloudWatch alarms
   * @return alarms without rollback
   */
  static DeploymentAlarms withoutRollback(String... names) {
    return new Builder().alarmNames(names).enable(true).rollback(false).build();
  }

  /**
   * Looks at no alarm.
   *
   * @return alarms that are off
   */
  static DeploymentAlarms off() {
    return new Builder().enable(false).rollback(false).build();
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
