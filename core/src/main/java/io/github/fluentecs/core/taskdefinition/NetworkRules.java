package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.HostEntry;
import software.amazon.awssdk.services.ecs.model.NetworkMode;

/** The check of what a container says about names and the network, against the network mode. */
final class NetworkRules {
  private static final String NOT_AWSVPC = "Leave it out, or choose another network mode.";

  private static final Constraint HOSTNAME =
      ConstraintsOf.CONTAINER.hard(
          "hostname", "", "no hostname in the network mode awsvpc", NOT_AWSVPC);

  private static final Constraint LINKS =
      ConstraintsOf.CONTAINER.hard(
          "links", "", "no links in the network mode awsvpc", "Use localhost instead.");

  private static final Constraint LINKS_ON_BRIDGE =
      ConstraintsOf.CONTAINER.advice(
          "links", "mode", "links in the network mode bridge only", "Use localhost instead.");

  private static final Constraint LINKED =
      ConstraintsOf.CONTAINER.advice(
          "links", "container", "names of containers in the task definition", "Name another one.");

  private static final Constraint EXTRA_HOSTS =
      ConstraintsOf.CONTAINER.hard(
          "extraHosts", "", "no extra hosts in the network mode awsvpc", NOT_AWSVPC);

  private static final Constraint EXTRA_HOST =
      ConstraintsOf.CONTAINER.hard(
          "extraHosts[]", "complete", "a host name and an IP address in each entry", "Give both.");

  private static final Constraint NETWORKING =
      ConstraintsOf.CONTAINER.soft(
          "disableNetworking", "", "not true in the network mode awsvpc", NOT_AWSVPC);

  private static final Constraint DNS_SERVERS =
      ConstraintsOf.CONTAINER.soft(
          "dnsServers", "", "no DNS servers in the network mode awsvpc", NOT_AWSVPC);

  /** The constraints, with paths from the container on. */
  static final List<Constraint> CONSTRAINTS =
      List.of(
          HOSTNAME,
          LINKS,
          LINKS_ON_BRIDGE,
          LINKED,
          EXTRA_HOSTS,
          EXTRA_HOST,
          NETWORKING,
          DNS_SERVERS);

  private NetworkRules() {}

  /**
   * Checks a container.
   *
   * @param container the container
   * @param all the containers of its task definition
   * @param platform what the task definition is for
   * @param findings those of the container
   */
  static void check(
      ContainerDefinition container,
      List<ContainerDefinition> all,
      Platform platform,
      Findings findings) {
    if (platform.inMode(NetworkMode.AWSVPC)) {
      underAwsvpc(container, findings);
    } else if (!platform.onBridge()) {
      Values.none(LINKS_ON_BRIDGE, container.links(), findings);
    }
    linked(container.links(), all, findings);
    List<HostEntry> hosts = container.extraHosts();
    for (int i = 0; i < hosts.size(); i++) {
      boolean named = hosts.get(i).hostname() != null;
      if (!named || hosts.get(i).ipAddress() == null) {
        findings.broken(EXTRA_HOST, hosts.get(i).hostname(), i);
      }
    }
  }

  private static void underAwsvpc(ContainerDefinition container, Findings findings) {
    findings.length(HOSTNAME, container.hostname(), 0, 0);
    Values.none(LINKS, container.links(), findings);
    Values.none(EXTRA_HOSTS, container.extraHosts(), findings);
    Values.none(DNS_SERVERS, container.dnsServers(), findings);
    if (Boolean.TRUE.equals(container.disableNetworking())) {
      findings.broken(NETWORKING, true);
    }
  }

  private static void linked(List<String> links, List<ContainerDefinition> all, Findings findings) {
    for (int i = 0; i < links.size(); i++) {
      String link = links.get(i);
      int colon = link.indexOf(':');
      if (Containers.find(all, colon < 0 ? link : link.substring(0, colon)) == null) {
        findings.broken(LINKED, link);
        return;
      }
    }
  }
}
