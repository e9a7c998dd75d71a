package io.github.fluentecs.simulator.engine.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** The rules for the port mappings of a container. */
final class PortChecks {
  private static final int HIGHEST = 65_535;
  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

  private PortChecks() {}

  static void check(RegisterTaskDefinitionRequest request, ContainerDefinition container) {
    TaskDefinitionChecks.require(
        request.networkMode() != NetworkMode.NONE || container.portMappings().isEmpty(),
        "Containers cannot have port mappings when networkMode=none.");
    container.portMappings().forEach(mapping -> check(request, mapping));
  }

  private static void check(RegisterTaskDefinitionRequest request, PortMapping mapping) {
    TaskDefinitionChecks.require(
        (mapping.containerPort() == null) != (mapping.containerPortRange() == null),
        "A port mapping needs either containerPort or containerPortRange.");
    TaskDefinitionChecks.require(
        isPort(mapping.containerPort(), 1) && isPort(mapping.hostPort(), 0),
        "Ports must be between 1 and 65535, a hostPort may be 0 too.");
    TaskDefinitionChecks.require(
        mapping.containerPortRange() == null
            || (isRange(mapping.containerPortRange()) && mapping.hostPort() == null),
        "containerPortRange must be two ports with a hyphen, the lower one first, and have no"
            + " hostPort.");
    TaskDefinitionChecks.require(
        !isShared(request) || isSame(mapping),
        "When networkMode="
            + request.networkModeAsString()
            + ", the host ports and container ports in port mappings must match.");
  }

  private static boolean isPort(@Nullable Integer port, int least) {
    return port == null || (port >= least && port <= HIGHEST);
  }

  private static boolean isRange(String text) {
    Matcher range = RANGE.matcher(text);
    return range.matches()
        && isPort(Integer.valueOf(range.group(1)), 1)
        && isPort(Integer.valueOf(range.group(2)), 1)
        && Integer.parseInt(range.group(1)) < Integer.parseInt(range.group(2));
  }

  /** Whether containers have the ports of their host or network interface. */
  private static boolean isShared(RegisterTaskDefinitionRequest request) {
    return request.networkMode() == NetworkMode.AWSVPC || request.networkMode() == NetworkMode.HOST;
  }

  private static boolean isSame(PortMapping mapping) {
    Integer host = mapping.hostPort();
    return host == null || host == 0 || host.equals(mapping.containerPort());
  }
}
