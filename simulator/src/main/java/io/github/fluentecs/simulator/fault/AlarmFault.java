package io.github.fluentecs.simulator.fault;

import static java.util.Objects.requireNonNull;

/**
 * A CloudWatch alarm in the state ALARM, in every Region, from its injection until the fault ends.
 * It fails the deployments in progress that watch it; those that begin meanwhile watch no alarms.
 *
 * @param alarmName the name of the alarm, not empty
 */
public record AlarmFault(String alarmName) implements Fault {
  /**
   * Refuses null and an empty name.
   *
   * @param alarmName the name of the alarm, not empty
   */
  public AlarmFault {
    if (requireNonNull(alarmName, "alarmName").isEmpty()) {
      throw new IllegalArgumentException("alarmName is empty");
    }
  }

  @Override
  public String name() {
    return "alarm";
  }

  /**
   * The fault as {@link io.github.fluentecs.simulator.Faults#inject(String)} reads it.
   *
   * @return such as {@code alarm alarmName=errors}
   */
  @Override
  public String toString() {
    FaultTokens words = new FaultTokens();
    words.add("alarmName", alarmName);
    return name() + " " + words;
  }
}
