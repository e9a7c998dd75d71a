package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.capacity.StrategyItem;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import java.util.List;

/** Commands on clusters with every attribute set; choices come once for each side. */
public final class ClusterSamples {
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final CapacityProviderStrategy STRATEGY =
      CapacityProviderStrategy.of(
          StrategyItem.builder(CapacityProviderRef.of("FARGATE")).weight(1).base(1).build());

  private ClusterSamples() {}

  public static List<Operation<?, ?, ?, ?, ?>> all() {
    return List.of(
        CreateCluster.builder("prod")
            .tag("team", "blue")
            .containerInsights(ContainerInsights.ENHANCED)
            .configuration(configuration())
            .capacityProviders("FARGATE", "FARGATE_SPOT")
            .defaultCapacityProviderStrategy(STRATEGY)
            .serviceConnectNamespace("internal")
            .build(),
        DeleteCluster.builder(PROD).build(),
        DescribeClusters.builder(List.of(PROD)).withStatistics().withSettings().withTags().build(),
        ListClusters.builder().maxResults(10).nextToken("secret-token").build(),
        PutClusterCapacityProviders.builder(
                PROD, CapacityProviderRef.all(List.of("FARGATE", "FARGATE_SPOT")), STRATEGY)
            .build(),
        PutClusterCapacityProviders.builder(PROD, List.of(), CapacityProviderStrategy.none())
            .build(),
        UpdateCluster.builder(PROD)
            .containerInsights(ContainerInsights.DISABLED)
            .configuration(configuration())
            .serviceConnectNamespace("internal")
            .build(),
        UpdateCluster.builder(PROD)
            .configuration(
                ClusterConfiguration.builder()
                    .executeCommandLogging(ExecuteCommandLogging.byTaskDefinition())
                    .build())
            .build(),
        UpdateClusterSettings.builder(
                PROD, ClusterSetting.containerInsights(ContainerInsights.ENABLED))
            .build());
  }

  private static ClusterConfiguration configuration() {
    return ClusterConfiguration.builder()
        .executeCommandKmsKeyId("key-1")
        .executeCommandLogging(
            ExecuteCommandLogging.to(
                ExecuteCommandLogConfiguration.builder()
                    .cloudWatchLogGroupName("commands")
                    .cloudWatchEncryptionEnabled(true)
                    .s3BucketName("commands")
                    .s3EncryptionEnabled(true)
                    .s3KeyPrefix("prod")
                    .build()))
        .managedStorageKmsKeyId("key-2")
        .fargateEphemeralStorageKmsKeyId("key-3")
        .build();
  }
}
