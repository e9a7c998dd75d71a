package io.github.fluentecs.core.network.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;

/** Checks the service registries of services and task sets. */
public final class ServiceRegistryRules {
  private static final String MEMBER = "serviceRegistries";
  private static final String SOURCE = "ServiceRegistry description";

  private static final Constraint ONE =
      Constraint.hard("SR-1", MEMBER, "at most one registry", "Keep one registry.", SOURCE);

  private static final Constraint ENDPOINT =
      Constraint.hard(
          "SR-2",
          MEMBER + "[]",
          "a port or a containerPort, not both",
          "Give the port alone, or the container with its port.",
          SOURCE);

  private static final Constraint NAME =
      Constraint.soft(
          "SR-2",
          MEMBER + "[].containerName",
          "a containerName beside each containerPort",
          "Name the container whose port it is.",
          SOURCE);

  private static final Constraint NAME_ALONE =
      Constraint.advice(
          "SR-2",
          MEMBER + "[].port",
          "a port without a containerName",
          "Give the port alone, or the container with its port.",
          SOURCE + "; ECS takes a containerName without a containerPort, for A records");

  private static final Constraint ARN =
      Constraint.soft(
          "SR-4",
          MEMBER + "[].registryArn",
          "a registryArn in each registry",
          "Give the ARN of the Cloud Map service.",
          "ServiceRegistry, registryArn");

  /** The constraints on the member {@code serviceRegistries}: SR-1, SR-2 and SR-4. */
  public static final List<Constraint> CONSTRAINTS = List.of(ONE, ENDPOINT, NAME, NAME_ALONE, ARN);

  private ServiceRegistryRules() {}

  /**
   * Checks the member {@code serviceRegistries}.
   *
   * @param list the registries
   * @param findings receives the broken constraints
   */
  public static void check(List<ServiceRegistry> list, Findings findings) {
    findings.size(ONE, list, 0, 1);
    for (int i = 0; i < list.size(); i++) {
      endpoint(list.get(i), i, findings);
      findings.require(ARN, list.get(i).registryArn(), i);
    }
  }

  /** A name alone passes: ECS takes it for A records under awsvpc, and no port beside it. */
  private static void endpoint(ServiceRegistry registry, int position, Findings findings) {
    boolean name = Texts.present(registry.containerName());
    boolean containerPort = registry.containerPort() != null;
    if (registry.port() != null && containerPort) {
      String both =
          "port %d, containerPort %d".formatted(registry.port(), registry.containerPort());
      findings.broken(ENDPOINT, Given.words(both), position);
    } else if (registry.port() != null && name) {
      findings.broken(NAME_ALONE, registry.port(), position);
    }
    if (containerPort && !name) {
      findings.broken(NAME, registry.containerName(), position);
    }
  }
}
