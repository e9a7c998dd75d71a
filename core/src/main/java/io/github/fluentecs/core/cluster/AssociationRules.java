package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.capacity.internal.StrategyRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.References;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/** Checks the capacity providers that a request associates with a cluster. */
final class AssociationRules {
  private static final String PROVIDERS = "capacityProviders";
  private static final String STRATEGY = "defaultCapacityProviderStrategy";

  private static final Constraint COUNT =
      Constraint.soft(
          "CP-12",
          PROVIDERS,
          "at most 20 capacity providers",
          "Leave providers out.",
          "Service quotas, capacity providers of a cluster");

  private static final Constraint LISTED =
      Constraint.hard(
          "CP-11",
          STRATEGY + "[].capacityProvider",
          "a provider that is in capacityProviders",
          "Add the provider to capacityProviders.",
          "CreateCluster and PutClusterCapacityProviders requests, capacityProviders");

  private AssociationRules() {}

  static List<Constraint> constraints() {
    return Constraints.all(
        List.of(COUNT, References.FORM.at(PROVIDERS + "[]"), LISTED),
        StrategyRules.constraints(STRATEGY));
  }

  static void check(
      List<String> providers, List<CapacityProviderStrategyItem> strategy, Findings findings) {
    findings.size(COUNT, providers, 0, 20);
    for (int i = 0; i < providers.size(); i++) {
      References.form(PROVIDERS + "[" + i + "]", providers.get(i), findings);
    }
    for (int i = 0; i < strategy.size(); i++) {
      String provider = strategy.get(i).capacityProvider();
      if (provider != null && providers.stream().noneMatch(each -> isSame(each, provider))) {
        findings.broken(LISTED, provider, i);
      }
    }
    StrategyRules.check(strategy, findings.at(STRATEGY));
  }

  /**
   * Compares the texts after the last slash, since a name and an ARN can mean the same provider.
   */
  private static boolean isSame(String one, String other) {
    return name(one).equals(name(other));
  }

  private static String name(String nameOrArn) {
    return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
  }
}
