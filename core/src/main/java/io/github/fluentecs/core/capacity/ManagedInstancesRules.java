package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.CreateManagedInstancesProviderConfiguration;
import software.amazon.awssdk.services.ecs.model.InfrastructureOptimization;
import software.amazon.awssdk.services.ecs.model.UpdateManagedInstancesProviderConfiguration;

/**
 * Checks the member {@code managedInstancesProvider}, which has different models in two operations.
 *
 * @param role on the infrastructure role
 * @param template on the launch template
 * @param scaleIn on the delay before instances are removed
 * @param tags on the source of the instances' tags
 * @param repair on the replacement of unhealthy instances
 * @param launch on the members of the launch template
 */
record ManagedInstancesRules(
    Constraint role,
    Constraint template,
    Constraint scaleIn,
    Constraint tags,
    Constraint repair,
    InstanceLaunchRules launch) {
  private static final Set<String> TAG_SOURCES = Set.of("CAPACITY_PROVIDER", "NONE");
  private static final Set<String> REPAIRS = Set.of("ENABLED", "DISABLED");
  private static final String TEMPLATE = "instanceLaunchTemplate";
  private static final String MEMBER = "managedInstancesProvider";

  static ManagedInstancesRules of(String operation) {
    return new ManagedInstancesRules(
        required(operation, "infrastructureRoleArn"),
        required(operation, TEMPLATE),
        Constraint.hard(
            operation + "/" + MEMBER,
            MEMBER + ".infrastructureOptimization.scaleInAfter",
            "0 to 3600 seconds, or -1 for never",
            "Shorten the delay.",
            "InfrastructureOptimization, scaleInAfter"),
        Constraint.advice(
            operation + "/" + MEMBER + ".propagateTags",
            MEMBER + ".propagateTags",
            "CAPACITY_PROVIDER or NONE",
            "Choose one of them.",
            "PropagateMITags values"),
        Constraint.advice(
            operation + "/" + MEMBER + ".autoRepairConfiguration",
            MEMBER + ".autoRepairConfiguration.actionsStatus",
            "ENABLED or DISABLED",
            "Choose one of them.",
            "AutoRepairActionsStatus values"),
        new InstanceLaunchRules(operation));
  }

  private static Constraint required(String operation, String member) {
    return Constraint.hard(
        operation + "/" + MEMBER,
        MEMBER + "." + member,
        "a value (required)",
        "Set " + member + ".",
        "Managed instances configuration, required members");
  }

  List<Constraint> ofNew() {
    return constraints(launch.ofNew());
  }

  List<Constraint> ofUpdate() {
    return constraints(launch.ofUpdate());
  }

  private List<Constraint> constraints(List<Constraint> ofTemplate) {
    return Constraints.all(
        List.of(role, template, scaleIn, tags, repair),
        Constraint.at(MEMBER + "." + TEMPLATE, ofTemplate));
  }

  void check(@Nullable CreateManagedInstancesProviderConfiguration provider, Findings findings) {
    if (provider != null) {
      findings.require(role, provider.infrastructureRoleArn());
      findings.require(template, provider.instanceLaunchTemplate());
      scaleIn(provider.infrastructureOptimization(), findings);
      words(provider, provider.propagateTagsAsString(), findings);
      launch.check(provider.instanceLaunchTemplate(), findings.at(MEMBER + "." + TEMPLATE));
    }
  }

  void check(@Nullable UpdateManagedInstancesProviderConfiguration provider, Findings findings) {
    if (provider != null) {
      findings.require(role, provider.infrastructureRoleArn());
      findings.require(template, provider.instanceLaunchTemplate());
      scaleIn(provider.infrastructureOptimization(), findings);
      words(provider, provider.propagateTagsAsString(), findings);
      launch.check(provider.instanceLaunchTemplate(), findings.at(MEMBER + "." + TEMPLATE));
    }
  }

  private void words(SdkPojo provider, @Nullable String source, Findings findings) {
    findings.oneOf(tags, source, TAG_SOURCES);
    AutoRepair.in(provider).ifPresent(given -> findings.oneOf(repair, given.text(), REPAIRS));
  }

  private void scaleIn(@Nullable InfrastructureOptimization optimization, Findings findings) {
    if (optimization != null) {
      findings.range(scaleIn, optimization.scaleInAfter(), -1, 3600);
    }
  }
}
