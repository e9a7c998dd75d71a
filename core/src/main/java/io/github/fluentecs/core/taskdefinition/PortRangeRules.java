package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.value.internal.Digits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.TransportProtocol;

/** The check of port ranges among the port mappings of a container. */
final class PortRangeRules {
  private static final int MOST = 100;
  private static final int LAST_PORT = 65_535;
  private static final String RANGES = "portMappings[].containerPortRange";

  private static final Constraint FORM =
      Constraint.hard(
          Containers.id("portMappings.containerPortRange"),
          RANGES,
          "first-last, from 1 to 65535 and the first below the last, without a hostPort",
          "Correct the range, and leave hostPort out.",
          "PortMapping members");

  private static final Constraint COUNT =
      ConstraintsOf.CONTAINER.hard(
          "portMappings", "ranges", "at most 100 port ranges in a container", "Merge ranges.");

  private static final Constraint MODE =
      ConstraintsOf.CONTAINER.hard(
          RANGES,
          "mode",
          "port ranges in the network modes bridge and awsvpc only",
          "Map single ports, or choose another network mode.");

  private static final Constraint OVERLAP =
      ConstraintsOf.CONTAINER.hard(
          RANGES,
          "overlap",
          "ranges that share no port with another mapping of the container",
          "Separate the ranges.");

  /** The constraints, with paths from the container on. */
  static final List<Constraint> CONSTRAINTS = List.of(FORM, COUNT, MODE, OVERLAP);

  private PortRangeRules() {}

  /** The ports of one mapping; a single port is a range of one. */
  private record Ports(int first, int last) {
    boolean areRight() {
      return first >= 1 && first <= last && last <= LAST_PORT;
    }

    boolean overlap(Ports other) {
      return first <= other.last && other.first <= last;
    }
  }

  /**
   * Checks the port ranges of a container.
   *
   * @param mappings the mappings
   * @param platform what the task definition is for
   * @param findings those of the container
   */
  static void check(List<PortMapping> mappings, Platform platform, Findings findings) {
    int ranges = 0;
    for (int i = 0; i < mappings.size(); i++) {
      String range = mappings.get(i).containerPortRange();
      if (range != null) {
        ranges++;
        one(mappings, i, range, platform, findings);
      }
    }
    if (ranges > MOST) {
      findings.broken(COUNT, Given.count(ranges, "port ranges"));
    }
  }

  private static void one(
      List<PortMapping> mappings, int index, String range, Platform platform, Findings findings) {
    PortMapping mapping = mappings.get(index);
    Ports ports = ofRange(range);
    if (!ports.areRight() || ports.first == ports.last || mapping.hostPort() != null) {
      findings.broken(FORM, PortRules.words(mapping), index);
    }
    if (platform.inMode(NetworkMode.HOST)) {
      findings.broken(MODE, range, index);
    }
    if (ports.areRight() && overlapsAnother(mappings, index, ports)) {
      findings.broken(OVERLAP, range, index);
    }
  }

  /** Tells each pair once: of two ranges, at the second. */
  private static boolean overlapsAnother(List<PortMapping> mappings, int index, Ports ports) {
    for (int i = 0; i < mappings.size(); i++) {
      PortMapping other = mappings.get(i);
      boolean toldThere = i > index && other.containerPortRange() != null;
      if (i != index && !toldThere && sameProtocol(other, mappings.get(index))) {
        Ports others = of(other);
        if (others != null && others.areRight() && ports.overlap(others)) {
          return true;
        }
      }
    }
    return false;
  }

  /** ECS takes every protocol that is not UDP for TCP. */
  private static boolean sameProtocol(PortMapping one, PortMapping other) {
    return isUdp(one) == isUdp(other);
  }

  private static boolean isUdp(PortMapping mapping) {
    return TransportProtocol.UDP.toString().equalsIgnoreCase(mapping.protocolAsString());
  }

  private static @Nullable Ports of(PortMapping mapping) {
    if (mapping.containerPortRange() != null) {
      return ofRange(mapping.containerPortRange());
    }
    Integer port = mapping.containerPort();
    return port == null ? null : new Ports(port, port);
  }

  private static Ports ofRange(String range) {
    int dash = range.indexOf('-');
    return dash < 0
        ? new Ports(-1, -1)
        : new Ports(Digits.parse(range, 0, dash), Digits.parse(range, dash + 1, range.length()));
  }
}
