package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.CreateManagedInstancesProviderConfiguration;
import software.amazon.awssdk.services.ecs.model.InfrastructureOptimization;
import software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplate;
import software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplateUpdate;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.UpdateManagedInstancesProviderConfiguration;

/** The boundaries of the rules on managed instances, for new providers and for changed ones. */
final class ManagedInstancesRuleCases {
  private static final String BLOCK = "managedInstancesProvider";
  private static final String SCALE_IN = BLOCK + ".infrastructureOptimization.scaleInAfter";

  private ManagedInstancesRuleCases() {}

  static List<RuleCase> all() {
    return Stream.concat(create().stream(), update().stream()).toList();
  }

  private static List<RuleCase> create() {
    String id = "CreateCapacityProvider/" + BLOCK;
    CreateCapacityProviderRequest whole = create(m -> m);
    return List.of(
        new RuleCase(
            id,
            BLOCK + ".infrastructureRoleArn",
            whole,
            create(m -> m.infrastructureRoleArn(null))),
        new RuleCase(
            id,
            BLOCK + ".instanceLaunchTemplate",
            whole,
            create(m -> m.instanceLaunchTemplate((InstanceLaunchTemplate) null))),
        new RuleCase(
            id,
            SCALE_IN,
            create(m -> m.infrastructureOptimization(after(3600))),
            create(m -> m.infrastructureOptimization(after(3601)))),
        new RuleCase(
            id,
            SCALE_IN,
            create(m -> m.infrastructureOptimization(after(-1))),
            create(m -> m.infrastructureOptimization(after(-2)))),
        new RuleCase("CP-14", "cluster", whole, whole.toBuilder().cluster(null).build()),
        new RuleCase(
            "CreateCapacityProvider/autoScalingGroupProvider",
            "autoScalingGroupProvider",
            whole,
            whole.toBuilder().autoScalingGroupProvider(a -> a.autoScalingGroupArn("asg")).build()));
  }

  private static CreateCapacityProviderRequest create(
      UnaryOperator<CreateManagedInstancesProviderConfiguration.Builder> change) {
    return CreateCapacityProviderRequest.builder()
        .name("a")
        .cluster("prod")
        .managedInstancesProvider(
            change
                .apply(
                    CreateManagedInstancesProviderConfiguration.builder()
                        .infrastructureRoleArn("role")
                        .instanceLaunchTemplate(t -> t.ec2InstanceProfileArn("profile")))
                .build())
        .build();
  }

  private static List<RuleCase> update() {
    String id = "UpdateCapacityProvider/" + BLOCK;
    UpdateCapacityProviderRequest whole = update(m -> m);
    return List.of(
        new RuleCase(
            id, BLOCK + ".infrastructureRoleArn", whole, update(m -> m.infrastructureRoleArn(""))),
        new RuleCase(
            id,
            BLOCK + ".instanceLaunchTemplate",
            whole,
            update(m -> m.instanceLaunchTemplate((InstanceLaunchTemplateUpdate) null))),
        new RuleCase(
            id,
            SCALE_IN,
            update(m -> m.infrastructureOptimization(after(0))),
            update(m -> m.infrastructureOptimization(after(3601)))),
        new RuleCase("CP-14", "cluster", whole, whole.toBuilder().cluster(null).build()));
  }

  private static UpdateCapacityProviderRequest update(
      UnaryOperator<UpdateManagedInstancesProviderConfiguration.Builder> change) {
    return UpdateCapacityProviderRequest.builder()
        .name("a")
        .cluster("prod")
        .managedInstancesProvider(
            change
                .apply(
                    UpdateManagedInstancesProviderConfiguration.builder()
                        .infrastructureRoleArn("role")
                        .instanceLaunchTemplate(t -> t.ec2InstanceProfileArn("profile")))
                .build())
        .build();
  }

  private static InfrastructureOptimization after(int seconds) {
    return InfrastructureOptimization.builder().scaleInAfter(seconds).build();
  }
}
