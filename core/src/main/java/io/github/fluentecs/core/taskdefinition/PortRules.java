package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.Containers.id;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.value.internal.Digits;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** The rules on the port mappings of containers. */
final class PortRules {
  private static final String SOURCE = "PortMapping members";
  private static final int LAST_PORT = 65_535;
  private static final Predicate<Integer> PORT = Texts.range(1, LAST_PORT);
  private static final Predicate<Integer> HOST_PORT = Texts.range(0, LAST_PORT);
  private static final Predicate<String> NAME = Texts.of(1, 64, PortRules::lowercase);

  private static final Constraint ONE =
      Constraint.hard(
          id("portMappings"),
          "containerPort or containerPortRange in each mapping, and not both",
          "Give one of them.",
          SOURCE);

  private static final Constraint CONTAINER_PORT =
      Constraint.hard(
          id("portMappings.containerPort"), "1 to 65535", "Choose another port.", SOURCE);

  private static final Constraint RANGE =
      Constraint.hard(
          id("portMappings.containerPortRange"),
          "first-last, from 1 to 65535 and the first below the last, without a hostPort",
          "Correct the range, and leave hostPort out.",
          SOURCE);

  private static final Constraint HOST =
      Constraint.hard(
          id("portMappings.hostPort"), "0 to 65535", "Choose another port, or none.", SOURCE);

  private static final Constraint SAME =
      Constraint.hard(
          id("portMappings.hostPort/same"),
          "the containerPort or nothing, in the network modes awsvpc and host",
          "Leave hostPort out.",
          SOURCE);

  private static final Constraint MAPPING_NAME =
      Constraint.soft(
          id("portMappings.name"),
          "1 to 64 lowercase letters, digits, - and _, not beginning with -",
          "Change the name.",
          SOURCE);

  private static final Constraint NONE =
      Constraint.hard(
          id("portMappings/none"),
          "no port mappings in the network mode none",
          "Leave the mappings out, or choose another network mode.",
          "ContainerDefinition members, portMappings");

  private PortRules() {}

  /** Looks at one mapping. */
  private interface Check {
    boolean valid(RegisterTaskDefinitionRequest request, PortMapping mapping);
  }

  static List<Rule<RegisterTaskDefinitionRequest>> all() {
    return List.of(
        mappings(ONE, "", (request, mapping) -> hasOne(mapping)),
        mappings(CONTAINER_PORT, ".containerPort", (q, m) -> valid(m.containerPort(), PORT)),
        mappings(RANGE, ".containerPortRange", (request, mapping) -> rangeIsRight(mapping)),
        mappings(HOST, ".hostPort", (q, m) -> valid(m.hostPort(), HOST_PORT)),
        mappings(SAME, ".hostPort", PortRules::hostIsRight),
        mappings(MAPPING_NAME, ".name", (request, mapping) -> nameIsRight(mapping.name())),
        mappings(NONE, "", (request, mapping) -> !inMode(request, NetworkMode.NONE)));
  }

  private static Rule<RegisterTaskDefinitionRequest> mappings(
      Constraint constraint, String path, Check check) {
    return Containers.each(
        constraint,
        ".portMappings[]" + path,
        (request, container, index, findings) -> {
          List<PortMapping> mappings = container.portMappings();
          for (int i = 0; i < mappings.size(); i++) {
            if (!check.valid(request, mappings.get(i))) {
              report(mappings.get(i), findings, index, i);
            }
          }
        });
  }

  private static void report(PortMapping mapping, Findings findings, int... indices) {
    String range = mapping.containerPortRange() == null ? "" : mapping.containerPortRange();
    String port = mapping.containerPort() == null ? range : mapping.containerPort() + " " + range;
    String host = mapping.hostPort() == null ? "" : " on host port " + mapping.hostPort();
    String name = mapping.name() == null ? "" : " named '" + mapping.name() + "'";
    findings.broken(Given.words(("port " + port).strip() + host + name), indices);
  }

  private static boolean hasOne(PortMapping mapping) {
    return (mapping.containerPort() == null) != (mapping.containerPortRange() == null);
  }

  private static boolean valid(@Nullable Integer port, Predicate<Integer> allowed) {
    return port == null || allowed.test(port);
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

  private static boolean hostIsRight(RegisterTaskDefinitionRequest request, PortMapping mapping) {
    Integer host = mapping.hostPort();
    boolean free = !inMode(request, NetworkMode.AWSVPC) && !inMode(request, NetworkMode.HOST);
    return free
        || host == null
        || host == 0
        || mapping.containerPort() == null
        || host.equals(mapping.containerPort());
  }

  private static boolean inMode(RegisterTaskDefinitionRequest request, NetworkMode mode) {
    return mode.toString().equals(request.networkModeAsString());
  }

  private static boolean nameIsRight(@Nullable String name) {
    return name == null || (NAME.test(name) && name.charAt(0) != '-');
  }

  private static boolean lowercase(int c) {
    return Texts.nameCharacter(c) && !(c >= 'A' && c <= 'Z');
  }
}
