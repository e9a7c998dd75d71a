package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.capacity.StrategyRuleCases;
import io.github.fluentecs.core.rule.PagingCases;
import io.github.fluentecs.core.rule.ReferenceCases;
import io.github.fluentecs.core.tag.TagRuleCases;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.DeleteClusterRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsRequest;

/** The boundaries of the rules of the actions on clusters. */
public final class ClusterRequestRuleCases {
  private ClusterRequestRuleCases() {}

  public static List<RuleCase> all() {
    return Stream.of(
            createCluster(),
            deleteCluster(),
            describeClusters(),
            listClusters(),
            putProviders(),
            updateCluster(),
            updateSettings())
        .flatMap(List::stream)
        .toList();
  }

  private static EcsRequest create(UnaryOperator<CreateClusterRequest.Builder> change) {
    return change.apply(CreateClusterRequest.builder()).build();
  }

  private static List<RuleCase> createCluster() {
    return Stream.of(
            List.of(
                new RuleCase(
                    "NM-1",
                    "clusterName",
                    create(c -> c.clusterName("A-_9" + Repeat.letter(251))),
                    create(c -> c.clusterName(Repeat.letter(256)))),
                new RuleCase(
                    "NM-1",
                    "clusterName",
                    create(c -> c.clusterName("a")),
                    create(c -> c.clusterName(""))),
                new RuleCase(
                    "NM-1", "clusterName", create(c -> c), create(c -> c.clusterName("prod.eu")))),
            SettingRuleCases.on("CreateCluster", s -> create(c -> c.settings(s))),
            ConfigurationRuleCases.logging("CreateCluster", b -> create(c -> c.configuration(b))),
            ConfigurationRuleCases.namespace(d -> create(c -> c.serviceConnectDefaults(d))),
            AssociationRuleCases.on(
                (providers, strategy) ->
                    create(
                        c ->
                            c.capacityProviders(providers)
                                .defaultCapacityProviderStrategy(strategy))),
            StrategyRuleCases.on(
                "defaultCapacityProviderStrategy",
                strategy ->
                    create(
                        c ->
                            c.capacityProviders(names(strategy))
                                .defaultCapacityProviderStrategy(strategy))),
            TagRuleCases.on(tags -> create(c -> c.tags(tags))))
        .flatMap(List::stream)
        .toList();
  }

  private static EcsRequest put(UnaryOperator<PutClusterCapacityProvidersRequest.Builder> change) {
    return change
        .apply(
            PutClusterCapacityProvidersRequest.builder()
                .cluster("prod")
                .capacityProviders(List.of())
                .defaultCapacityProviderStrategy(List.of()))
        .build();
  }

  private static List<RuleCase> putProviders() {
    return Stream.of(
            ClusterRuleCases.mandatory(cluster -> put(p -> p.cluster(cluster))),
            List.of(
                new RuleCase(
                    "PutClusterCapacityProviders/capacityProviders",
                    "capacityProviders",
                    put(p -> p),
                    put(p -> p.capacityProviders((List<String>) null))),
                new RuleCase(
                    "PutClusterCapacityProviders/defaultCapacityProviderStrategy",
                    "defaultCapacityProviderStrategy",
                    put(p -> p),
                    put(
                        p ->
                            p.defaultCapacityProviderStrategy(
                                (List<CapacityProviderStrategyItem>) null)))),
            AssociationRuleCases.on(
                (providers, strategy) ->
                    put(
                        p ->
                            p.capacityProviders(providers)
                                .defaultCapacityProviderStrategy(strategy))),
            StrategyRuleCases.on(
                "defaultCapacityProviderStrategy",
                strategy ->
                    put(
                        p ->
                            p.capacityProviders(names(strategy))
                                .defaultCapacityProviderStrategy(strategy))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> names(List<CapacityProviderStrategyItem> strategy) {
    return strategy.stream()
        .map(CapacityProviderStrategyItem::capacityProvider)
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<RuleCase> deleteCluster() {
    return ClusterRuleCases.mandatory(
        cluster -> DeleteClusterRequest.builder().cluster(cluster).build());
  }

  private static List<RuleCase> describeClusters() {
    return ReferenceCases.readOptional(
        "clusters", 100, clusters -> DescribeClustersRequest.builder().clusters(clusters).build());
  }

  private static List<RuleCase> listClusters() {
    return PagingCases.maxResults(100, n -> ListClustersRequest.builder().maxResults(n).build());
  }

  private static EcsRequest update(UnaryOperator<UpdateClusterRequest.Builder> change) {
    return change.apply(UpdateClusterRequest.builder().cluster("prod")).build();
  }

  private static List<RuleCase> updateCluster() {
    return Stream.of(
            ClusterRuleCases.mandatory(cluster -> update(u -> u.cluster(cluster))),
            SettingRuleCases.on("UpdateCluster", s -> update(u -> u.settings(s))),
            ConfigurationRuleCases.logging("UpdateCluster", b -> update(u -> u.configuration(b))),
            ConfigurationRuleCases.namespace(d -> update(u -> u.serviceConnectDefaults(d))))
        .flatMap(List::stream)
        .toList();
  }

  private static EcsRequest settings(UnaryOperator<UpdateClusterSettingsRequest.Builder> change) {
    ClusterSetting setting = ClusterSetting.containerInsights(ContainerInsights.ENABLED);
    return change
        .apply(UpdateClusterSettingsRequest.builder().cluster("prod").settings(setting.toSdk()))
        .build();
  }

  private static List<RuleCase> updateSettings() {
    return Stream.of(
            ClusterRuleCases.mandatory(cluster -> settings(u -> u.cluster(cluster))),
            SettingRuleCases.on("UpdateClusterSettings", s -> settings(u -> u.settings(s))),
            List.of(
                new RuleCase(
                    "UpdateClusterSettings/settings",
                    "settings",
                    settings(u -> u),
                    settings(u -> u.settings(List.of())))))
        .flatMap(List::stream)
        .toList();
  }
}
