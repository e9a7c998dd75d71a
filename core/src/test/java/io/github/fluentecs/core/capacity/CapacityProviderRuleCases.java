package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.cluster.ClusterRuleCases;
import io.github.fluentecs.core.rule.PagingCases;
import io.github.fluentecs.core.rule.ReferenceCases;
import io.github.fluentecs.core.tag.TagRuleCases;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProvider;
import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProviderUpdate;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.DeleteCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderRequest;

/** The boundaries of the rules of the actions on capacity providers. */
public final class CapacityProviderRuleCases {
  private static final String ARN = "arn:aws:ecs:eu-west-1:123456789012:capacity-provider/FARGATE";

  private CapacityProviderRuleCases() {}

  public static List<RuleCase> all() {
    return Stream.of(
            create(),
            update(),
            delete(),
            describe(),
            ScalingRuleCases.all(),
            ManagedInstancesRuleCases.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<RuleCase> create() {
    return Stream.of(
            List.of(
                new RuleCase(
                    "CreateCapacityProvider/name",
                    "name",
                    create(c -> c.name("a")),
                    create(c -> c.name(""))),
                name("A-_9" + Repeat.letter(251), Repeat.letter(256)),
                name("my-asg", "my.asg"),
                name("my-aws", "AWSmy"),
                name("ec-s", "ecs-asg"),
                name("farGate".substring(1), "farGate"),
                new RuleCase(
                    "CreateCapacityProvider/autoScalingGroupProvider",
                    "autoScalingGroupProvider",
                    create(c -> c),
                    create(c -> c.autoScalingGroupProvider((AutoScalingGroupProvider) null)))),
            ClusterRuleCases.optional(cluster -> create(c -> c.cluster(cluster))),
            TagRuleCases.on(tags -> create(c -> c.tags(tags))))
        .flatMap(List::stream)
        .toList();
  }

  private static RuleCase name(String allowed, String broken) {
    return new RuleCase("NM-3", "name", create(c -> c.name(allowed)), create(c -> c.name(broken)));
  }

  private static EcsRequest create(UnaryOperator<CreateCapacityProviderRequest.Builder> change) {
    return change
        .apply(
            CreateCapacityProviderRequest.builder()
                .name("a")
                .autoScalingGroupProvider(a -> a.autoScalingGroupArn("asg")))
        .build();
  }

  private static List<RuleCase> update() {
    return Stream.of(
            ReferenceCases.required("name", name -> update(u -> u.name(name))),
            List.of(
                new RuleCase(
                    "UpdateCapacityProvider/fargate",
                    "name",
                    update(u -> u.name("FARGATE_2")),
                    update(u -> u.name("FARGATE_SPOT"))),
                new RuleCase(
                    "UpdateCapacityProvider/autoScalingGroupProvider",
                    "autoScalingGroupProvider",
                    update(u -> u),
                    update(
                        u -> u.autoScalingGroupProvider((AutoScalingGroupProviderUpdate) null)))),
            ClusterRuleCases.optional(cluster -> update(u -> u.cluster(cluster))))
        .flatMap(List::stream)
        .toList();
  }

  private static EcsRequest update(UnaryOperator<UpdateCapacityProviderRequest.Builder> change) {
    return change
        .apply(
            UpdateCapacityProviderRequest.builder()
                .name("a")
                .autoScalingGroupProvider(a -> a.managedDraining("ENABLED")))
        .build();
  }

  private static List<RuleCase> delete() {
    return Stream.of(
            ReferenceCases.required(
                "capacityProvider", name -> delete(d -> d.capacityProvider(name))),
            List.of(
                new RuleCase(
                    "DeleteCapacityProvider/fargate",
                    "capacityProvider",
                    delete(d -> d.capacityProvider("fargate")),
                    delete(d -> d.capacityProvider(ARN)))),
            ClusterRuleCases.optional(cluster -> delete(d -> d.cluster(cluster))))
        .flatMap(List::stream)
        .toList();
  }

  private static EcsRequest delete(UnaryOperator<DeleteCapacityProviderRequest.Builder> change) {
    return change.apply(DeleteCapacityProviderRequest.builder().capacityProvider("a")).build();
  }

  private static List<RuleCase> describe() {
    return Stream.of(
            ReferenceCases.readOptional(
                "capacityProviders", 100, ids -> describe(d -> d.capacityProviders(ids))),
            ClusterRuleCases.optional(cluster -> describe(d -> d.cluster(cluster))),
            PagingCases.maxResults(10, n -> describe(d -> d.maxResults(n))))
        .flatMap(List::stream)
        .toList();
  }

  private static EcsRequest describe(
      UnaryOperator<DescribeCapacityProvidersRequest.Builder> change) {
    return change.apply(DescribeCapacityProvidersRequest.builder()).build();
  }
}
