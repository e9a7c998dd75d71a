package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;

/** Checks a container's port mappings. */
final class PortRules {
  private static final String MAPPINGS = "portMappings[]";
  private static final String HOST_PORT = MAPPINGS + ".hostPort";
  private static final String SOURCE = "PortMapping members";
  private static final int LAST_PORT = 65_535;
  private static final int FIRST_EPHEMERAL = 32_768;
  private static final Set<String> PROTOCOLS = Set.of("tcp", "udp");
  private static final Set<String> APP_PROTOCOLS = Set.of("http", "http2", "grpc");

  private static final Constraint ONE =
      Constraint.hard(
          Containers.id("portMappings"),
          MAPPINGS,
          "containerPort or containerPortRange in each mapping, and not both",
          "Give one of them.",
          SOURCE);

  private static final Constraint CONTAINER_PORT =
      Constraint.hard(
          Containers.id("portMappings.containerPort"),
          MAPPINGS + ".containerPort",
          "1 to 65535",
          "Choose another port.",
          SOURCE);

  private static final Constraint HOST =
      Constraint.hard(
          Containers.id("portMappings.hostPort"),
          HOST_PORT,
          "0 to 65535",
          "Choose another port, or none.",
          SOURCE);

  private static final Constraint SAME =
      Constraint.hard(
          Containers.id("portMappings.hostPort/same"),
          HOST_PORT,
          "equal to containerPort or absent, in the network modes awsvpc and host",
          "Leave hostPort out.",
          SOURCE);

  private static final Constraint NAME =
      Constraint.soft(
          Containers.id("portMappings.name"),
          MAPPINGS + ".name",
          "1 to 64 lowercase letters, digits, - and _, not beginning with -",
          "Change the name.",
          SOURCE);

  private static final Constraint NONE =
      Constraint.hard(
          Containers.id("portMappings/none"),
          MAPPINGS,
          "no port mappings in the network mode none",
          "Leave the mappings out, or choose another network mode.",
          "ContainerDefinition members, portMappings");

  private static final Constraint RESERVED =
      ConstraintsOf.CONTAINER.advice(
          HOST_PORT,
          "reserved",
          "on a bridge, ports below 32768 that are not 22, 2375 or 2376",
          "Choose another host port, or 0.");

  private static final Constraint PROTOCOL =
      ConstraintsOf.CONTAINER.accepted(
          MAPPINGS + ".protocol",
          "",
          "tcp or udp",
          "Say one of them; ECS makes others tcp.",
          "published templates send http");

  private static final Constraint APP_PROTOCOL =
      ConstraintsOf.CONTAINER.soft(
          MAPPINGS + ".appProtocol", "", "http, http2 or grpc", "Choose one of them.");

  private static final Constraint NAME_UNIQUE =
      ConstraintsOf.CONTAINER.soft(
          MAPPINGS + ".name", "unique", "each name once in a container", "Rename a mapping.");

  /** The constraints on port mappings, with paths from the container on. */
  static final List<Constraint> CONSTRAINTS =
      List.of(
          ONE,
          CONTAINER_PORT,
          HOST,
          SAME,
          NAME,
          NONE,
          RESERVED,
          PROTOCOL,
          APP_PROTOCOL,
          NAME_UNIQUE);

  private PortRules() {}

  /**
   * Checks the port mappings of a container.
   *
   * @param mappings the mappings
   * @param platform what the task definition is for
   * @param findings those of the container
   */
  static void check(List<PortMapping> mappings, Platform platform, Findings findings) {
    for (int i = 0; i < mappings.size(); i++) {
      PortMapping mapping = mappings.get(i);
      ports(mapping, platform, i, findings);
      protocols(mapping, i, findings);
      name(mappings, i, findings);
      if (platform.inMode(NetworkMode.NONE)) {
        findings.broken(NONE, words(mapping), i);
      }
    }
  }

  private static void ports(PortMapping mapping, Platform platform, int index, Findings findings) {
    if ((mapping.containerPort() == null) == (mapping.containerPortRange() == null)) {
      findings.broken(ONE, words(mapping), index);
    }
    if (!isPort(mapping.containerPort(), 1)) {
      findings.broken(CONTAINER_PORT, words(mapping), index);
    }
    if (!isPort(mapping.hostPort(), 0)) {
      findings.broken(HOST, words(mapping), index);
    }
    boolean shares = platform.inMode(NetworkMode.AWSVPC) || platform.inMode(NetworkMode.HOST);
    if (shares && !hostIsSame(mapping)) {
      findings.broken(SAME, words(mapping), index);
    }
    if (platform.onBridge() && isReserved(mapping.hostPort())) {
      findings.broken(RESERVED, words(mapping), index);
    }
  }

  private static void protocols(PortMapping mapping, int index, Findings findings) {
    Values.oneOf(PROTOCOL, mapping.protocolAsString(), PROTOCOLS, findings, index);
    Values.oneOf(APP_PROTOCOL, mapping.appProtocolAsString(), APP_PROTOCOLS, findings, index);
  }

  private static void name(List<PortMapping> mappings, int index, Findings findings) {
    String name = mappings.get(index).name();
    if (!nameIsRight(name)) {
      findings.broken(NAME, words(mappings.get(index)), index);
    }
    for (int i = 0; i < index; i++) {
      if (name != null && name.equals(mappings.get(i).name())) {
        findings.broken(NAME_UNIQUE, name, index);
        return;
      }
    }
  }

  private static boolean isReserved(@Nullable Integer port) {
    return port != null && (port == 22 || port == 2375 || port == 2376 || port >= FIRST_EPHEMERAL);
  }

  static Given words(PortMapping mapping) {
    String range = mapping.containerPortRange() == null ? "" : mapping.containerPortRange();
    String port = mapping.containerPort() == null ? range : mapping.containerPort() + " " + range;
    String host = mapping.hostPort() == null ? "" : " on host port " + mapping.hostPort();
    String name = mapping.name() == null ? "" : " named '" + mapping.name() + "'";
    return Given.words(("port " + port).strip() + host + name);
  }

  private static boolean isPort(@Nullable Integer port, int least) {
    return port == null || (port >= least && port <= LAST_PORT);
  }

  private static boolean hostIsSame(PortMapping mapping) {
    Integer host = mapping.hostPort();
    return host == null
        || host == 0
        || mapping.containerPort() == null
        || host.equals(mapping.containerPort());
  }

  private static boolean nameIsRight(@Nullable String name) {
    return name == null
        || (Texts.hasLength(name, 1, 64)
            && Texts.only(name, PortRules::lowercase)
            && name.charAt(0) != '-');
  }

  private static boolean lowercase(int c) {
    return Texts.nameCharacter(c) && !(c >= 'A' && c <= 'Z');
  }
}
