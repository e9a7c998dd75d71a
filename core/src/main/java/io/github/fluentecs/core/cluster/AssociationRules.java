package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;

/** Rules on the capacity providers that a request associates with a cluster. */
final class AssociationRules {
  private static final String PROVIDERS = "capacityProviders";

  private static final Constraint COUNT =
      Constraint.soft(
          "CP-12",
          "at most 20 capacity providers",
          "Leave providers out.",
          "Service quotas, capacity providers of a cluster");

  private static final Constraint LISTED =
      Constraint.hard(
          "CP-11",
          "a provider that capacityProviders lists too",
          "Add the provider to capacityProviders.",
          "CreateCluster and PutClusterCapacityProviders requests, capacityProviders");

  private AssociationRules() {}

  static <Q> List<Rule<Q>> on(
      Function<? super Q, ? extends @Nullable List<String>> providers,
      Function<? super Q, ? extends @Nullable List<CapacityProviderStrategyItem>> strategy) {
    return List.of(
        Rule.size(COUNT, PROVIDERS, providers, Texts.range(0, 20)),
        References.formOfEach(PROVIDERS, providers),
        Rule.of(
            LISTED,
            "defaultCapacityProviderStrategy[].capacityProvider",
            (request, findings) ->
                listed(strategy.apply(request), providers.apply(request), findings)));
  }

  /** Demands a list that may be empty, but must be sent. */
  static Rule<PutClusterCapacityProvidersRequest> sent(
      String member, Predicate<PutClusterCapacityProvidersRequest> has) {
    Constraint sent =
        Constraint.hard(
            "PutClusterCapacityProviders/" + member,
            "a list, also an empty one",
            "Set " + member + "; an empty list means none.",
            "PutClusterCapacityProviders request, required members");
    return Rule.of(
        sent,
        member,
        (request, findings) -> {
          if (!has.test(request)) {
            findings.broken(null);
          }
        });
  }

  private static void listed(
      @Nullable List<CapacityProviderStrategyItem> strategy,
      @Nullable List<String> providers,
      Findings findings) {
    for (int i = 0; strategy != null && i < strategy.size(); i++) {
      String provider = strategy.get(i).capacityProvider();
      if (provider != null && !contains(providers, provider)) {
        findings.broken(provider, i);
      }
    }
  }

  private static boolean contains(@Nullable List<String> providers, String provider) {
    for (int i = 0; providers != null && i < providers.size(); i++) {
      if (sameName(providers.get(i), provider)) {
        return true;
      }
    }
    return false;
  }

  /** Compares what follows the last slash, so that a name and an ARN can name the same provider. */
  private static boolean sameName(@Nullable String one, String other) {
    if (one == null) {
      return false;
    }
    int mine = one.lastIndexOf('/') + 1;
    int theirs = other.lastIndexOf('/') + 1;
    int length = one.length() - mine;
    return length == other.length() - theirs && one.regionMatches(mine, other, theirs, length);
  }
}
