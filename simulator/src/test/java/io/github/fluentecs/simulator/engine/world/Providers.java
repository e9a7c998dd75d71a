package io.github.fluentecs.simulator.engine.world;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderResponse;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersResponse;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.ManagedScalingStatus;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersResponse;

/** Words for tests about clusters and their capacity providers. */
record Providers(Ecs ecs) {

  CapacityProvider create(String name, ManagedScalingStatus scaling) {
    return ecs.call(
            CreateCapacityProviderResponse.class,
            CreateCapacityProviderRequest.builder()
                .name(name)
                .autoScalingGroupProvider(group(scaling))
                .build())
        .capacityProvider();
  }

  static AutoScalingGroupProvider group(ManagedScalingStatus scaling) {
    return AutoScalingGroupProvider.builder()
        .autoScalingGroupArn("arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1:a")
        .managedScaling(s -> s.status(scaling))
        .build();
  }

  CapacityProvider describe(String name) {
    return ecs.call(
            DescribeCapacityProvidersResponse.class,
            DescribeCapacityProvidersRequest.builder().capacityProviders(name).build())
        .capacityProviders()
        .get(0);
  }

  Cluster cluster(String name, Consumer<CreateClusterRequest.Builder> change) {
    CreateClusterRequest.Builder request = CreateClusterRequest.builder().clusterName(name);
    change.accept(request);
    Cluster cluster = ecs.call(CreateClusterResponse.class, request.build()).cluster();
    ecs.settle();
    return cluster;
  }

  Cluster describeCluster(String name, String... include) {
    return ecs.call(
            DescribeClustersResponse.class,
            DescribeClustersRequest.builder().clusters(name).includeWithStrings(include).build())
        .clusters()
        .get(0);
  }

  /** Puts providers and a default strategy of one to one on a cluster, and waits. */
  void put(String cluster, String... names) {
    ecs.call(PutClusterCapacityProvidersResponse.class, putRequest(cluster, names));
    ecs.settle();
  }

  static PutClusterCapacityProvidersRequest putRequest(String cluster, String... names) {
    return PutClusterCapacityProvidersRequest.builder()
        .cluster(cluster)
        .capacityProviders(names)
        .defaultCapacityProviderStrategy(
            List.of(names).stream().map(name -> item(name, 0, 1)).toList())
        .build();
  }

  static CapacityProviderStrategyItem item(String name, int base, int weight) {
    return CapacityProviderStrategyItem.builder()
        .capacityProvider(name)
        .base(base)
        .weight(weight)
        .build();
  }
}
