package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.value.internal.Digits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;

/** Checks a container's port mappings. */
final class PortRules {
  private static final String MAPPINGS = "portMappings[]";
  private static final String HOST_PORT = MAPPINGS + ".hostPort";
  private static final String SOURCE = "PortMapping members";
  private static final int LAST_PORT = 65_535;

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

  private static final Constraint RANGE =
      Constraint.hard(
          Containers.id("portMappings.containerPortRange"),
          MAPPINGS + ".containerPortRange",
          "first-last, from 1 to 65535 and the first below the last, without a hostPort",
          "Correct the range, and leave hostPort out.",
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

  /** The constraints on port mappings, with paths relative to the container. */
  static final List<Constraint> CONSTRAINTS =
      List.of(ONE, CONTAINER_PORT, RANGE, HOST, SAME, NAME, NONE);

  private PortRules() {}

  /**
   * Checks the port mappings of a container.
   *
   * @param mappings the mappings
   * @param mode the network mode of the task definition
   * @param findings receives the broken constraints, with paths relative to the container
   */
  static void check(List<PortMapping> mappings, @Nullable String mode, Findings findings) {
    for (int i = 0; i < mappings.size(); i++) {
      ports(mappings.get(i), mode, i, findings);
      if (!nameIsRight(mappings.get(i).name())) {
        findings.broken(NAME, words(mappings.get(i)), i);
      }
      if (NetworkMode.NONE.toString().equals(mode)) {
        findings.broken(NONE, words(mappings.get(i)), i);
      }
    }
  }

  private static void ports(
      PortMapping mapping, @Nullable String mode, int index, Findings findings) {
    if ((mapping.containerPort() == null) == (mapping.containerPortRange() == null)) {
      findings.broken(ONE, words(mapping), index);
    }
    if (!isPort(mapping.containerPort(), 1)) {
      findings.broken(CONTAINER_PORT, words(mapping), index);
    }
    if (!rangeIsRight(mapping)) {
      findings.broken(RANGE, words(mapping), index);
    }
    if (!isPort(mapping.hostPort(), 0)) {
      findings.broken(HOST, words(mapping), index);
    }
    if (sharesPorts(mode) && !hostIsSame(mapping)) {
      findings.broken(SAME, words(mapping), index);
    }
  }

  private static Given words(PortMapping mapping) {
    String range = mapping.containerPortRange() == null ? "" : mapping.containerPortRange();
    String port = mapping.containerPort() == null ? range : mapping.containerPort() + " " + range;
    String host = mapping.hostPort() == null ? "" : " on host port " + mapping.hostPort();
    String name = mapping.name() == null ? "" : " named '" + mapping.name() + "'";
    return Given.words(("port " + port).strip() + host + name);
  }

  private static boolean isPort(@Nullable Integer port, int least) {
    return port == null || (port >= least && port <= LAST_PORT);
  }

  private static boolean rangeIsRight(PortMapping mapping) {
    String range = mapping.containerPortRange();
    if (range == null) {
      return true;
    }
    int dash = range.indexOf('-');
    int first = dash < 0 ? -1 : Digits.parse(range, 0, dash);
    int last = dash < 0 ? -1 : Digits.parse(range, dash + 1, range.length());
    return first >= 1 && first < last && last <= LAST_PORT && mapping.hostPort() == null;
  }

  private static boolean sharesPorts(@Nullable String mode) {
    return NetworkMode.AWSVPC.toString().equals(mode) || NetworkMode.HOST.toString().equals(mode);
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
