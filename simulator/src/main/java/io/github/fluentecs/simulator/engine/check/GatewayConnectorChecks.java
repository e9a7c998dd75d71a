package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.GatewayConnector;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** The rules for what attaches a service to gateways. */
public final class GatewayConnectorChecks {
  private GatewayConnectorChecks() {}

  /** One connector at most, to a port that the task definition names. */
  public static void check(TaskDefinition definition, List<GatewayConnector> connectors) {
    Checks.that(connectors.size() <= 1, "A service can have one gateway connector at most.");
    for (GatewayConnector connector : connectors) {
      String port = Checks.given("The portName of a gateway connector", connector.portName());
      Checks.that(
          definition.containerDefinitions().stream()
              .flatMap(container -> container.portMappings().stream())
              .anyMatch(mapping -> port.equals(mapping.name())),
          "The portName of a gateway connector must be that of a port mapping in the task definition,"
              + " not "
              + port
              + ".");
    }
  }
}
