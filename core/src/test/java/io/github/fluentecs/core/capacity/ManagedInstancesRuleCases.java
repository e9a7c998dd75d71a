package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.CreateManagedInstancesProviderConfiguration;
import software.amazon.awssdk.services.ecs.model.InfrastructureOptimization;
import software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplate;
import software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplateUpdate;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.UpdateManagedInstancesProviderConfiguration;

/** The boundaries of the rules on managed instances, for new providers and for changed ones. */
final class ManagedInstancesRuleCases {
  private static final String BLOCK = "managedInstancesProvider";
  private static final String SCALE_IN = BLOCK + ".infrastructureOptimization.scaleInAfter";

  private static final String REPAIR = BLOCK + ".autoRepairConfiguration.actionsStatus";

  private ManagedInstancesRuleCases() {}

  static List<RuleCase> all() {
    return Stream.of(
            create(),
            update(),
            InstanceLaunchRuleCases.ofNew(
                template -> create(m -> m.instanceLaunchTemplate(template))),
            InstanceLaunchRuleCases.ofUpdate(
                template -> update(m -> m.instanceLaunchTemplate(template))))
        .flatMap(List::stream)
        .toList();
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
        new RuleCase(
            id + ".propagateTags",
            BLOCK + ".propagateTags",
            create(m -> m.propagateTags("CAPACITY_PROVIDER")),
            create(m -> m.propagateTags("CLUSTER"))),
        new RuleCase(
            id + ".autoRepairConfiguration",
            REPAIR,
            create(m -> m.autoRepairConfiguration(r -> r.actionsStatus("DISABLED"))),
            create(m -> m.autoRepairConfiguration(r -> r.actionsStatus("OFF")))),
        new RuleCase(
            "CreateCapacityProvider/instanceMetadataTagsPropagation",
            "tags[].key",
            withTag("a-_+=.@:1", true),
            withTag("a/b", true)),
        new RuleCase(
            "CreateCapacityProvider/instanceMetadataTagsPropagation",
            "tags[].key",
            withTag("a/b", false),
            withTag("a/b", null)),
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
                        .instanceLaunchTemplate(
                            t ->
                                t.ec2InstanceProfileArn("profile")
                                    .networkConfiguration(n -> n.subnets("subnet-1"))))
                .build())
        .build();
  }

  private static CreateCapacityProviderRequest withTag(String key, @Nullable Boolean shown) {
    return create(
            m ->
                m.propagateTags("CAPACITY_PROVIDER")
                    .instanceLaunchTemplate(
                        t ->
                            t.ec2InstanceProfileArn("profile")
                                .networkConfiguration(n -> n.subnets("subnet-1"))
                                .instanceMetadataTagsPropagation(shown)))
        .toBuilder()
        .tags(Tag.builder().key(key).value("v").build())
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
        new RuleCase(
            id + ".propagateTags",
            BLOCK + ".propagateTags",
            update(m -> m.propagateTags("NONE")),
            update(m -> m.propagateTags("CLUSTER"))),
        new RuleCase(
            id + ".autoRepairConfiguration",
            REPAIR,
            update(m -> m.autoRepairConfiguration(r -> r.actionsStatus("ENABLED"))),
            update(m -> m.autoRepairConfiguration(r -> r.actionsStatus("OFF")))),
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
