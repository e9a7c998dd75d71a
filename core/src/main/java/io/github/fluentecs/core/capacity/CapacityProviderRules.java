package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.capacity.internal.StrategyRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Level;
import io.github.fluentecs.core.rule.internal.ClusterRules;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Ids;
import io.github.fluentecs.core.rule.internal.Paging;
import io.github.fluentecs.core.rule.internal.References;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.tag.internal.TagRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.CreateManagedInstancesProviderConfiguration;
import software.amazon.awssdk.services.ecs.model.DeleteCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderRequest;

final class CapacityProviderRules {
  private static final String CREATE = "CreateCapacityProvider";
  private static final String UPDATE = "UpdateCapacityProvider";
  private static final String DELETE = "DeleteCapacityProvider";
  private static final List<String> RESERVED = List.of("aws", "ecs", "fargate");

  private static final Ids DESCRIBED =
      Ids.readOptional("DescribeCapacityProviders", "capacityProviders", 100);

  private static final Constraint PAGE = Paging.maxResults("DescribeCapacityProviders", 10);
  private static final Constraint NAME_OF_NEW = Constraint.required(CREATE, "name");
  private static final Constraint NAME = Constraint.required(UPDATE, "name");
  private static final Constraint DELETED = Constraint.required(DELETE, "capacityProvider");
  private static final Constraint OWN_UPDATED = own(UPDATE, "name");
  private static final Constraint OWN_DELETED = own(DELETE, "capacityProvider");
  private static final Constraint KIND_OF_NEW = kind(CREATE, Level.HARD);
  private static final Constraint KIND = kind(UPDATE, Level.SOFT);
  private static final ManagedInstancesRules MANAGED_OF_NEW = ManagedInstancesRules.of(CREATE);
  private static final ManagedInstancesRules MANAGED = ManagedInstancesRules.of(UPDATE);

  private static final Constraint FREE_NAME =
      Constraint.hard(
          "NM-3",
          "name",
          "1 to 255 letters, digits, - and _, not beginning with aws, ecs or fargate",
          "Choose another name.",
          "CreateCapacityProvider request, name");

  private static final Constraint IN_CLUSTER =
      Constraint.soft(
          "CP-14",
          "cluster",
          "a cluster together with managedInstancesProvider",
          "Name the cluster that the managed instances are for.",
          "CapacityProvider description, cluster");

  private static final Constraint METADATA_TAGS =
      Constraint.advice(
          CREATE + "/instanceMetadataTagsPropagation",
          "tags[].key",
          "1 to 255 letters, digits and -_+=,.@: in keys of tags that instances show in their"
              + " metadata",
          "Set instanceMetadataTagsPropagation to false, or rename the tag.",
          "InstanceLaunchTemplate, instanceMetadataTagsPropagation");

  private CapacityProviderRules() {}

  private static Constraint own(String operation, String member) {
    return Constraint.hard(
        operation + "/fargate",
        member,
        "a capacity provider other than FARGATE and FARGATE_SPOT",
        "FARGATE and FARGATE_SPOT can only be associated with clusters.",
        "CreateCapacityProvider description, Fargate");
  }

  private static Constraint kind(String operation, Level level) {
    return new Constraint(
        operation + "/autoScalingGroupProvider",
        level,
        "autoScalingGroupProvider",
        "an autoScalingGroupProvider or a managedInstancesProvider, not both",
        "Give one of them.",
        operation + " request, both members");
  }

  static List<Constraint> ofCreate() {
    return Constraints.all(
        List.of(NAME_OF_NEW, FREE_NAME, ClusterRules.OPTIONAL, KIND_OF_NEW, IN_CLUSTER),
        AutoScalingGroupRules.ofNew(),
        MANAGED_OF_NEW.ofNew(),
        List.of(METADATA_TAGS),
        TagRules.constraints());
  }

  static void create(CreateCapacityProviderRequest request, Findings findings) {
    findings.require(NAME_OF_NEW, request.name());
    if (request.name() != null && !isFree(request.name())) {
      findings.broken(FREE_NAME, request.name());
    }
    ClusterRules.optional(request.cluster(), findings);
    kind(
        KIND_OF_NEW,
        request.autoScalingGroupProvider() != null,
        request.managedInstancesProvider() != null,
        request.cluster(),
        findings);
    AutoScalingGroupRules.check(request.autoScalingGroupProvider(), findings);
    MANAGED_OF_NEW.check(request.managedInstancesProvider(), findings);
    metadataTags(request, findings);
    TagRules.check(request.tags(), findings);
  }

  private static void metadataTags(CreateCapacityProviderRequest request, Findings findings) {
    CreateManagedInstancesProviderConfiguration managed = request.managedInstancesProvider();
    boolean shown =
        managed != null
            && "CAPACITY_PROVIDER".equals(managed.propagateTagsAsString())
            && managed.instanceLaunchTemplate() != null
            && LaunchMembers.metadataTagsOf(managed.instanceLaunchTemplate()).orElse(true);
    for (int i = 0; shown && i < request.tags().size(); i++) {
      String key = request.tags().get(i).key();
      if (key != null && !Texts.only(key, CapacityProviderRules::inMetadata)) {
        findings.broken(METADATA_TAGS, key, i);
      }
    }
  }

  private static boolean inMetadata(int c) {
    return Texts.nameCharacter(c) || "+=,.@:".indexOf(c) >= 0;
  }

  private static boolean isFree(String name) {
    return Texts.isName(name)
        && RESERVED.stream().noneMatch(each -> name.regionMatches(true, 0, each, 0, each.length()));
  }

  static List<Constraint> ofUpdate() {
    return Constraints.all(
        List.of(NAME, References.FORM.at("name"), OWN_UPDATED, ClusterRules.OPTIONAL),
        List.of(KIND, IN_CLUSTER),
        AutoScalingGroupRules.ofExisting(),
        MANAGED.ofUpdate());
  }

  static void update(UpdateCapacityProviderRequest request, Findings findings) {
    findings.require(NAME, request.name());
    References.form("name", request.name(), findings);
    own(OWN_UPDATED, request.name(), findings);
    ClusterRules.optional(request.cluster(), findings);
    kind(
        KIND,
        request.autoScalingGroupProvider() != null,
        request.managedInstancesProvider() != null,
        request.cluster(),
        findings);
    AutoScalingGroupRules.check(request.autoScalingGroupProvider(), findings);
    MANAGED.check(request.managedInstancesProvider(), findings);
  }

  static List<Constraint> ofDelete() {
    return List.of(
        DELETED, References.FORM.at("capacityProvider"), OWN_DELETED, ClusterRules.OPTIONAL);
  }

  static void delete(DeleteCapacityProviderRequest request, Findings findings) {
    findings.require(DELETED, request.capacityProvider());
    References.form("capacityProvider", request.capacityProvider(), findings);
    own(OWN_DELETED, request.capacityProvider(), findings);
    ClusterRules.optional(request.cluster(), findings);
  }

  static List<Constraint> ofDescribe() {
    return Constraints.all(DESCRIBED.constraints(), List.of(ClusterRules.OPTIONAL, PAGE));
  }

  static void describe(DescribeCapacityProvidersRequest request, Findings findings) {
    DESCRIBED.check(request.capacityProviders(), findings);
    ClusterRules.optional(request.cluster(), findings);
    findings.range(PAGE, request.maxResults(), 1, 10);
  }

  private static void own(Constraint constraint, @Nullable String provider, Findings findings) {
    if (StrategyRules.isFargate(provider)) {
      findings.broken(constraint, provider);
    }
  }

  private static void kind(
      Constraint constraint,
      boolean group,
      boolean managed,
      @Nullable String cluster,
      Findings findings) {
    if (group == managed) {
      findings.broken(constraint, Given.words(group ? "both" : "neither"));
    }
    if (managed && cluster == null) {
      findings.broken(IN_CLUSTER, null);
    }
  }
}
