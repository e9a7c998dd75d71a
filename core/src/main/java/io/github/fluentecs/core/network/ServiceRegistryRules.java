package io.github.fluentecs.core.network;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.Item;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;

/** Rules on the member {@code serviceRegistries} of services and task sets. */
public final class ServiceRegistryRules {
  private static final String MEMBER = "serviceRegistries";
  private static final String SOURCE = "ServiceRegistry description";

  private static final Constraint ONE =
      Constraint.hard("SR-1", "at most one registry", "Keep one registry.", SOURCE);

  private static final Constraint ENDPOINT =
      Constraint.hard(
          "SR-2",
          "a port, or a containerName with a containerPort, or none of them",
          "Give the port alone, or both members of the container.",
          SOURCE);

  private static final Constraint ARN =
      Constraint.soft(
          "SR-4",
          "a registryArn in each registry",
          "Give the ARN of the Cloud Map service.",
          "ServiceRegistry, registryArn");

  private ServiceRegistryRules() {}

  /**
   * Checks the registries.
   *
   * @param <Q> the SDK request
   * @param list reads the member
   * @return the rules SR-1, SR-2 and SR-4
   */
  public static <Q> List<Rule<Q>> on(
      Function<? super Q, ? extends @Nullable List<ServiceRegistry>> list) {
    return List.of(
        Rule.size(ONE, MEMBER, list, Texts.range(0, 1)),
        Rule.of(
            ENDPOINT,
            MEMBER + "[]",
            (request, findings) -> endpoints(list.apply(request), findings)),
        Rule.each(ARN, MEMBER + "[].registryArn", list, Item.has(ServiceRegistry::registryArn)));
  }

  private static void endpoints(@Nullable List<ServiceRegistry> list, Findings findings) {
    for (int i = 0; list != null && i < list.size(); i++) {
      ServiceRegistry registry = list.get(i);
      boolean name = Texts.present(registry.containerName());
      boolean containerPort = registry.containerPort() != null;
      if (name != containerPort || (name && registry.port() != null)) {
        findings.broken(Given.words(words(registry)), i);
      }
    }
  }

  private static String words(ServiceRegistry registry) {
    return "containerName "
        + registry.containerName()
        + (", containerPort " + registry.containerPort() + ", port " + registry.port());
  }
}
