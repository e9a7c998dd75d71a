package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DaemonAlarmConfiguration;

/**
 * The CloudWatch alarms that roll a deployment of a daemon back. Immutable and thread-safe.
 *
 * @param names the names of the alarms
 * @param enabled whether they are watched
 */
public record DaemonAlarms(List<String> names, boolean enabled) {
  /**
   * Copies the names.
   *
   * @param names the names of the alarms
   * @param enabled whether they are watched
   */
  public DaemonAlarms {
    names = Arguments.copyOf("names", names);
  }

  /**
   * Makes alarms that are watched.
   *
   * @param names the names of the alarms
   * @return the alarms
   */
  public static DaemonAlarms of(String... names) {
    return new DaemonAlarms(Arguments.list("names", names), true);
  }

  /**
   * Makes alarms that are not watched.
   *
   * @return no alarms
   */
  public static DaemonAlarms disabled() {
    return new DaemonAlarms(List.of(), false);
  }

  static DaemonAlarms of(DaemonAlarmConfiguration sdk) {
    return new DaemonAlarms(sdk.alarmNames(), Boolean.TRUE.equals(sdk.enable()));
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  public DaemonAlarmConfiguration toSdk() {
    return DaemonAlarmConfiguration.builder().alarmNames(names).enable(enabled).build();
  }
}
