package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateManagedInstancesProviderConfiguration;
import software.amazon.awssdk.services.ecs.model.InfrastructureOptimization;
import software.amazon.awssdk.services.ecs.model.UpdateManagedInstancesProviderConfiguration;

/**
 * Checks the member {@code managedInstancesProvider}, which has different models in two operations.
 *
 * @param role on the infrastructure role
 * @param template on the launch template
 * @param scaleIn on the delay before instances are removed
 */
record ManagedInstancesRules(Constraint role, Constraint template, Constraint scaleIn) {
  private static final String MEMBER = "managedInstancesProvider";

  static ManagedInstancesRules of(String operation) {
    return new ManagedInstancesRules(
        required(operation, "infrastructureRoleArn"),
        required(operation, "instanceLaunchTemplate"),
        Constraint.hard(
            operation + "/" + MEMBER,
            MEMBER + ".infrastructureOptimization.scaleInAfter",
            "0 to 3600 seconds, or -1 for never",
            "Shorten the delay.",
            "InfrastructureOptimization, scaleInAfter"));
  }

  private static Constraint required(String operation, String member) {
    return Constraint.hard(
        operation + "/" + MEMBER,
        MEMBER + "." + member,
        "a value (required)",
        "Set " + member + ".",
        "Managed instances configuration, required members");
  }

  List<Constraint> constraints() {
    return List.of(role, template, scaleIn);
  }

  void check(@Nullable CreateManagedInstancesProviderConfiguration provider, Findings findings) {
    if (provider != null) {
      findings.require(role, provider.infrastructureRoleArn());
      findings.require(template, provider.instanceLaunchTemplate());
      scaleIn(provider.infrastructureOptimization(), findings);
    }
  }

  void check(@Nullable UpdateManagedInstancesProviderConfiguration provider, Findings findings) {
    if (provider != null) {
      findings.require(role, provider.infrastructureRoleArn());
      findings.require(template, provider.instanceLaunchTemplate());
      scaleIn(provider.infrastructureOptimization(), findings);
    }
  }

  private void scaleIn(@Nullable InfrastructureOptimization optimization, Findings findings) {
    if (optimization != null) {
      findings.range(scaleIn, optimization.scaleInAfter(), -1, 3600);
    }
  }
}
