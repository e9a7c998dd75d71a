package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.CreateManagedInstancesProviderConfiguration;
import software.amazon.awssdk.services.ecs.model.InfrastructureOptimization;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.UpdateManagedInstancesProviderConfiguration;

/** Rules on the managed instances of capacity providers. */
final class ManagedInstancesRules {
  private static final String MEMBER = "managedInstancesProvider";

  private ManagedInstancesRules() {}

  static List<Rule<CreateCapacityProviderRequest>> create() {
    Part<CreateCapacityProviderRequest, CreateManagedInstancesProviderConfiguration> part =
        new Part<>(
            "CreateCapacityProvider", CreateCapacityProviderRequest::managedInstancesProvider);
    return List.of(
        part.has(
            "infrastructureRoleArn",
            CreateManagedInstancesProviderConfiguration::infrastructureRoleArn),
        part.has(
            "instanceLaunchTemplate",
            CreateManagedInstancesProviderConfiguration::instanceLaunchTemplate),
        part.scaleIn(CreateManagedInstancesProviderConfiguration::infrastructureOptimization));
  }

  static List<Rule<UpdateCapacityProviderRequest>> update() {
    Part<UpdateCapacityProviderRequest, UpdateManagedInstancesProviderConfiguration> part =
        new Part<>(
            "UpdateCapacityProvider", UpdateCapacityProviderRequest::managedInstancesProvider);
    return List.of(
        part.has(
            "infrastructureRoleArn",
            UpdateManagedInstancesProviderConfiguration::infrastructureRoleArn),
        part.has(
            "instanceLaunchTemplate",
            UpdateManagedInstancesProviderConfiguration::instanceLaunchTemplate),
        part.scaleIn(UpdateManagedInstancesProviderConfiguration::infrastructureOptimization));
  }

  /** The block of one operation; the two operations have models of their own for the same thing. */
  private record Part<Q, P>(String operation, Function<Q, @Nullable P> block) {

    Rule<Q> has(String member, Function<P, @Nullable Object> read) {
      Constraint required =
          Constraint.hard(
              operation + "/" + MEMBER,
              "any value, but one must be given",
              "Set " + member + ".",
              "Managed instances configuration, required members");
      return Rule.of(
          required,
          MEMBER + "." + member,
          (request, findings) -> {
            P given = block.apply(request);
            if (given != null && !Texts.present(read.apply(given))) {
              findings.broken(read.apply(given));
            }
          });
    }

    Rule<Q> scaleIn(Function<P, @Nullable InfrastructureOptimization> read) {
      Constraint range =
          Constraint.hard(
              operation + "/" + MEMBER,
              "0 to 3600 seconds, or -1 for never",
              "Shorten the delay.",
              "InfrastructureOptimization, scaleInAfter");
      return Rule.value(
          range,
          MEMBER + ".infrastructureOptimization.scaleInAfter",
          request -> {
            P given = block.apply(request);
            InfrastructureOptimization when = given == null ? null : read.apply(given);
            return when == null ? null : when.scaleInAfter();
          },
          Texts.range(-1, 3600));
    }
  }
}
