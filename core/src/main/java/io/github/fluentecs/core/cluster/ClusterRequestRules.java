package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.ClusterRules;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Ids;
import io.github.fluentecs.core.rule.internal.Paging;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.tag.internal.TagRules;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.DeleteClusterRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsRequest;

final class ClusterRequestRules {
  static final Ids DESCRIBED = Ids.readOptional("DescribeClusters", "clusters", 100);

  private static final Constraint PAGE = Paging.maxResults("ListClusters", 100);

  private static final Constraint NAME =
      Constraint.soft(
          "NM-1",
          "clusterName",
          "1 to 255 letters, digits, - and _",
          "Shorten the name or replace the other characters.",
          "CreateCluster request, clusterName");

  private static final SettingRules SETTINGS_OF_NEW = SettingRules.of("CreateCluster");
  private static final SettingRules SETTINGS = SettingRules.of("UpdateCluster");
  private static final SettingRules SETTINGS_ALONE = SettingRules.of("UpdateClusterSettings");
  private static final ConfigurationRules CONFIGURATION_OF_NEW =
      ConfigurationRules.of("CreateCluster");
  private static final ConfigurationRules CONFIGURATION = ConfigurationRules.of("UpdateCluster");

  private static final Constraint SOME_SETTINGS =
      Constraint.required("UpdateClusterSettings", "settings");

  private static final Constraint PROVIDERS = list("capacityProviders");
  private static final Constraint STRATEGY = list("defaultCapacityProviderStrategy");

  private ClusterRequestRules() {}

  /** Requires a list that may be empty but must be present. */
  private static Constraint list(String member) {
    return Constraint.hard(
        "PutClusterCapacityProviders/" + member,
        member,
        "a list, which may be empty",
        "Set " + member + "; an empty list means none.",
        "PutClusterCapacityProviders request, required members");
  }

  static List<Constraint> ofCreateCluster() {
    return Constraints.all(
        List.of(NAME),
        SETTINGS_OF_NEW.constraints(),
        CONFIGURATION_OF_NEW.constraints(),
        AssociationRules.constraints(),
        TagRules.constraints());
  }

  static void createCluster(CreateClusterRequest request, Findings findings) {
    if (request.clusterName() != null && !Texts.isName(request.clusterName())) {
      findings.broken(NAME, request.clusterName());
    }
    SETTINGS_OF_NEW.check(request.settings(), findings);
    CONFIGURATION_OF_NEW.check(request.configuration(), request.serviceConnectDefaults(), findings);
    AssociationRules.check(
        request.capacityProviders(), request.defaultCapacityProviderStrategy(), findings);
    TagRules.check(request.tags(), findings);
  }

  static List<Constraint> ofDeleteCluster() {
    return ClusterRules.MANDATORY;
  }

  static void deleteCluster(DeleteClusterRequest request, Findings findings) {
    ClusterRules.mandatory(request.cluster(), findings);
  }

  static List<Constraint> ofDescribeClusters() {
    return DESCRIBED.constraints();
  }

  static void describeClusters(DescribeClustersRequest request, Findings findings) {
    DESCRIBED.check(request.clusters(), findings);
  }

  static List<Constraint> ofListClusters() {
    return List.of(PAGE);
  }

  static void listClusters(ListClustersRequest request, Findings findings) {
    findings.range(PAGE, request.maxResults(), 1, 100);
  }

  static List<Constraint> ofPutClusterCapacityProviders() {
    return Constraints.all(
        ClusterRules.MANDATORY, List.of(PROVIDERS, STRATEGY), AssociationRules.constraints());
  }

  static void putClusterCapacityProviders(
      PutClusterCapacityProvidersRequest request, Findings findings) {
    ClusterRules.mandatory(request.cluster(), findings);
    if (!request.hasCapacityProviders()) {
      findings.broken(PROVIDERS, null);
    }
    if (!request.hasDefaultCapacityProviderStrategy()) {
      findings.broken(STRATEGY, null);
    }
    AssociationRules.check(
        request.capacityProviders(), request.defaultCapacityProviderStrategy(), findings);
  }

  static List<Constraint> ofUpdateCluster() {
    return Constraints.all(
        ClusterRules.MANDATORY, SETTINGS.constraints(), CONFIGURATION.constraints());
  }

  static void updateCluster(UpdateClusterRequest request, Findings findings) {
    ClusterRules.mandatory(request.cluster(), findings);
    SETTINGS.check(request.settings(), findings);
    CONFIGURATION.check(request.configuration(), request.serviceConnectDefaults(), findings);
  }

  static List<Constraint> ofUpdateClusterSettings() {
    return Constraints.all(
        ClusterRules.MANDATORY, List.of(SOME_SETTINGS), SETTINGS_ALONE.constraints());
  }

  static void updateClusterSettings(UpdateClusterSettingsRequest request, Findings findings) {
    ClusterRules.mandatory(request.cluster(), findings);
    findings.require(SOME_SETTINGS, request.settings());
    SETTINGS_ALONE.check(request.settings(), findings);
  }
}
