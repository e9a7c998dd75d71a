package io.github.fluentecs.simulator.fault;

/**
 * The trunk network interface of a new container instance does not come up. It strikes each
 * registration with the attribute {@code ecs.awsvpc-trunk-id}, at the end of its REGISTERING.
 */
public record RegistrationFault() implements Fault {
  @Override
  public String name() {
    return "registration-failure";
  }

  /**
   * The fault as {@link io.github.fluentecs.simulator.Faults#inject(String)} reads it.
   *
   * @return {@code registration-failure}
   */
  @Override
  public String toString() {
    return name();
  }
}
