package io.github.fluentecs.simulator.rules;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/** What tables about capacity providers share: three of them, and short words for requests. */
abstract class CapacityTable extends RuleTable {

  @Override
  void prepare() {
    provider("a", g -> {});
    provider("b", g -> {});
    provider("scaled", g -> g.managedScaling(s -> s.status("ENABLED")));
  }

  final void provider(String name, Consumer<AutoScalingGroupProvider.Builder> change) {
    ecs.createCapacityProvider(
        r ->
            r.name(name)
                .autoScalingGroupProvider(g -> change.accept(g.autoScalingGroupArn(GROUP))));
  }

  static CapacityProviderStrategyItem item(String name, Integer base, Integer weight) {
    return CapacityProviderStrategyItem.builder()
        .capacityProvider(name)
        .base(base)
        .weight(weight)
        .build();
  }

  final void put(List<String> names, CapacityProviderStrategyItem... strategy) {
    ecs.putClusterCapacityProviders(
        r -> r.cluster("prod").capacityProviders(names).defaultCapacityProviderStrategy(strategy));
  }

  final void managed(int scaleInAfter) {
    ecs.createCapacityProvider(
        r ->
            r.name("managed")
                .cluster("prod")
                .managedInstancesProvider(
                    m ->
                        m.infrastructureRoleArn("arn:aws:iam::123456789012:role/x")
                            .instanceLaunchTemplate(
                                t ->
                                    t.ec2InstanceProfileArn("profile")
                                        .networkConfiguration(n -> n.subnets("subnet-1")))
                            .infrastructureOptimization(o -> o.scaleInAfter(scaleInAfter))));
  }
}
