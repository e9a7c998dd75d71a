package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.capacity.StrategyRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Ids;
import io.github.fluentecs.core.rule.Paging;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.Rules;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.tag.TagRules;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.DeleteClusterRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsRequest;

/** The rules of the actions on clusters. */
final class ClusterRequestRules {
  private static final Constraint NAME =
      Constraint.soft(
          "NM-1",
          "1 to 255 letters, digits, - and _",
          "Shorten the name or replace the other characters.",
          "CreateCluster request, clusterName");

  private ClusterRequestRules() {}

  static Rules<CreateClusterRequest> createCluster() {
    return Rules.of(CreateClusterRequest.class)
        .add(Rule.value(NAME, "clusterName", CreateClusterRequest::clusterName, Texts::isName))
        .addAll(SettingRules.on("CreateCluster", CreateClusterRequest::settings))
        .add(ConfigurationRules.logging("CreateCluster", CreateClusterRequest::configuration))
        .add(ConfigurationRules.namespace(CreateClusterRequest::serviceConnectDefaults))
        .addAll(
            AssociationRules.on(
                CreateClusterRequest::capacityProviders,
                CreateClusterRequest::defaultCapacityProviderStrategy))
        .addAll(
            StrategyRules.on(
                "defaultCapacityProviderStrategy",
                CreateClusterRequest::defaultCapacityProviderStrategy))
        .addAll(TagRules.on(CreateClusterRequest::tags))
        .build();
  }

  static Rules<DeleteClusterRequest> deleteCluster() {
    return Rules.of(DeleteClusterRequest.class)
        .addAll(ClusterRules.mandatory(DeleteClusterRequest::cluster))
        .build();
  }

  static Rules<DescribeClustersRequest> describeClusters() {
    return Rules.of(DescribeClustersRequest.class)
        .addAll(
            Ids.of("DescribeClusters", "clusters", 100)
                .readOptional(DescribeClustersRequest::clusters))
        .build();
  }

  static Rules<ListClustersRequest> listClusters() {
    return Rules.of(ListClustersRequest.class)
        .add(Paging.maxResults("ListClusters", 100, ListClustersRequest::maxResults))
        .build();
  }

  static Rules<PutClusterCapacityProvidersRequest> putClusterCapacityProviders() {
    return Rules.of(PutClusterCapacityProvidersRequest.class)
        .addAll(ClusterRules.mandatory(PutClusterCapacityProvidersRequest::cluster))
        .add(
            AssociationRules.sent(
                "capacityProviders", PutClusterCapacityProvidersRequest::hasCapacityProviders))
        .add(
            AssociationRules.sent(
                "defaultCapacityProviderStrategy",
                PutClusterCapacityProvidersRequest::hasDefaultCapacityProviderStrategy))
        .addAll(
            AssociationRules.on(
                PutClusterCapacityProvidersRequest::capacityProviders,
                PutClusterCapacityProvidersRequest::defaultCapacityProviderStrategy))
        .addAll(
            StrategyRules.on(
                "defaultCapacityProviderStrategy",
                PutClusterCapacityProvidersRequest::defaultCapacityProviderStrategy))
        .build();
  }

  static Rules<UpdateClusterRequest> updateCluster() {
    return Rules.of(UpdateClusterRequest.class)
        .addAll(ClusterRules.mandatory(UpdateClusterRequest::cluster))
        .addAll(SettingRules.on("UpdateCluster", UpdateClusterRequest::settings))
        .add(ConfigurationRules.logging("UpdateCluster", UpdateClusterRequest::configuration))
        .add(ConfigurationRules.namespace(UpdateClusterRequest::serviceConnectDefaults))
        .build();
  }

  static Rules<UpdateClusterSettingsRequest> updateClusterSettings() {
    return Rules.of(UpdateClusterSettingsRequest.class)
        .addAll(ClusterRules.mandatory(UpdateClusterSettingsRequest::cluster))
        .require("settings", UpdateClusterSettingsRequest::settings)
        .addAll(SettingRules.on("UpdateClusterSettings", UpdateClusterSettingsRequest::settings))
        .build();
  }
}
