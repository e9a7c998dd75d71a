package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.ProxyConfiguration;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** The check of a task definition's proxy. */
final class ProxyRules {
  private static final String PROXY = "proxyConfiguration";
  private static final List<String> PROPERTIES =
      List.of(
          "AppPorts",
          "ProxyIngressPort",
          "ProxyEgressPort",
          "EgressIgnoredPorts",
          "EgressIgnoredIPs");

  private static final Constraint CONTAINER =
      ConstraintsOf.TASK.hard(
          PROXY + ".containerName",
          "",
          "the name of a container of the task definition (required)",
          "Name the container that is the proxy.");

  private static final Constraint TYPE =
      ConstraintsOf.TASK.soft(PROXY + ".type", "", "APPMESH", "Say APPMESH, or nothing.");

  private static final Constraint MODE =
      ConstraintsOf.TASK.soft(
          PROXY, "mode", "a proxy in the network mode awsvpc only", "Choose the mode awsvpc.");

  private static final Constraint COMPLETE =
      ConstraintsOf.TASK.advice(
          PROXY + ".properties",
          "",
          "IgnoredUID or IgnoredGID, and " + String.join(", ", PROPERTIES),
          "Give the properties that are missing.");

  /** The constraints, with paths from the request on. */
  static final List<Constraint> CONSTRAINTS = List.of(CONTAINER, TYPE, MODE, COMPLETE);

  private ProxyRules() {}

  static void check(RegisterTaskDefinitionRequest request, Platform platform, Findings findings) {
    ProxyConfiguration proxy = request.proxyConfiguration();
    if (proxy == null) {
      return;
    }
    if (Containers.find(request.containerDefinitions(), proxy.containerName()) == null) {
      findings.broken(CONTAINER, proxy.containerName());
    }
    Values.oneOf(TYPE, proxy.typeAsString(), Set.of("APPMESH"), findings);
    if (!platform.inMode(NetworkMode.AWSVPC)) {
      findings.broken(MODE, platform.networkMode());
    }
    Set<String> names =
        proxy.properties().stream()
            .filter(property -> property.name() != null)
            .map(KeyValuePair::name)
            .collect(Collectors.toSet());
    boolean ignores = names.contains("IgnoredUID") || names.contains("IgnoredGID");
    if (!ignores || !names.containsAll(PROPERTIES)) {
      findings.broken(COMPLETE, Given.words(names.toString()));
    }
  }
}
