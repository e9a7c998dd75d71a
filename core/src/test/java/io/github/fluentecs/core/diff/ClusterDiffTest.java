package io.github.fluentecs.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.capacity.CapacityProvider;
import io.github.fluentecs.core.capacity.CreateCapacityProvider;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.CreateCluster;
import io.github.fluentecs.simulator.EcsSimulator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CapacityProviderField;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Clusters and capacity providers: what was said is compared, and nothing else. */
class ClusterDiffTest {
  private static final String GROUP =
      "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1:autoScalingGroupName/group";

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient ecs = simulator.client();

  @AfterEach
  void close() {
    ecs.close();
    simulator.close();
  }

  private static CreateClusterRequest.Builder cluster() {
    return CreateClusterRequest.builder()
        .clusterName("prod")
        .capacityProviders("FARGATE_SPOT", "FARGATE")
        .defaultCapacityProviderStrategy(
            CapacityProviderStrategyItem.builder().capacityProvider("FARGATE").weight(1).build())
        .settings(ClusterSetting.builder().name("containerInsights").value("enabled").build())
        .configuration(
            c -> c.executeCommandConfiguration(e -> e.kmsKeyId("key").logging("DEFAULT")))
        .tags(tag("team", "a"), tag("stage", "prod"));
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private List<String> diff(CreateClusterRequest desired) {
    Cluster found =
        Cluster.of(
            ecs.describeClusters(r -> r.clusters("prod").include(ClusterField.knownValues()))
                .clusters()
                .get(0));
    return Diff.of(CreateCluster.of(desired), found).differences().stream()
        .map(Difference::toString)
        .toList();
  }

  @Test
  void diff_clusterJustCreated_isEmpty() {
    ecs.createCluster(cluster().build());

    assertThat(diff(cluster().build())).isEmpty();
    assertThat(diff(cluster().capacityProviders("FARGATE", "FARGATE_SPOT").build())).isEmpty();
  }

  @Test
  void diff_membersLeftOut_areNotCompared() {
    ecs.createCluster(cluster().build());

    assertThat(diff(CreateClusterRequest.builder().clusterName("prod").build())).isEmpty();
    assertThat(diff(cluster().tags(tag("team", "a")).build())).isEmpty();
  }

  @Test
  void diff_eachChangeOfACluster_isOneDifferenceByItsPath() {
    ecs.createCluster(cluster().build());

    assertThat(diff(cluster().tags(tag("team", "b")).build()))
        .containsExactly("tags[team].value: \"a\" -> \"b\"");
    assertThat(diff(cluster().tags(tag("cost", "1")).build())).hasSize(1);
    assertThat(diff(cluster().capacityProviders("FARGATE").build()))
        .singleElement()
        .asString()
        .startsWith("capacityProviders: ");
    assertThat(
            diff(
                cluster()
                    .settings(
                        ClusterSetting.builder()
                            .name("containerInsights")
                            .value("enhanced")
                            .build())
                    .build()))
        .singleElement()
        .asString()
        .startsWith("settings[containerInsights].value: ");
    assertThat(
            diff(
                cluster()
                    .configuration(c -> c.executeCommandConfiguration(e -> e.kmsKeyId("other")))
                    .build()))
        .singleElement()
        .asString()
        .startsWith("configuration.executeCommandConfiguration.kmsKeyId: ");
    assertThat(
            diff(
                cluster()
                    .defaultCapacityProviderStrategy(
                        CapacityProviderStrategyItem.builder()
                            .capacityProvider("FARGATE")
                            .weight(2)
                            .build())
                    .build()))
        .containsExactly("defaultCapacityProviderStrategy[FARGATE].weight: 1 -> 2");
  }

  @Test
  void diff_namespaceByName_isUnseen() {
    ecs.createCluster(cluster().build());
    Cluster found = Cluster.of(ecs.describeClusters(r -> r.clusters("prod")).clusters().get(0));

    Diff diff =
        Diff.of(
            CreateCluster.of(
                CreateClusterRequest.builder()
                    .clusterName("prod")
                    .serviceConnectDefaults(d -> d.namespace("internal"))
                    .build()),
            found);

    assertThat(diff.differences()).isEmpty();
    assertThat(diff.unseen()).containsExactly("serviceConnectDefaults.namespace");
  }

  private static CreateCapacityProviderRequest.Builder provider(String group, int target) {
    return CreateCapacityProviderRequest.builder()
        .name("own")
        .tags(tag("team", "a"))
        .autoScalingGroupProvider(
            g -> g.autoScalingGroupArn(group).managedScaling(s -> s.targetCapacity(target)));
  }

  private List<String> diff(CreateCapacityProviderRequest desired) {
    CapacityProvider found =
        CapacityProvider.of(
            ecs.describeCapacityProviders(
                    r -> r.capacityProviders("own").include(CapacityProviderField.TAGS))
                .capacityProviders()
                .get(0));
    return Diff.of(CreateCapacityProvider.of(desired), found).differences().stream()
        .map(Difference::toString)
        .toList();
  }

  @Test
  void diff_capacityProvider_comparesWhatWasSaid() {
    ecs.createCapacityProvider(provider(GROUP, 80).build());

    assertThat(diff(provider(GROUP, 80).build())).isEmpty();
    assertThat(diff(provider("group", 80).build())).isEmpty();
    assertThat(diff(provider(GROUP, 90).build()))
        .containsExactly("autoScalingGroupProvider.managedScaling.targetCapacity: 80 -> 90");
    assertThat(diff(provider("another", 80).build()))
        .singleElement()
        .asString()
        .startsWith("autoScalingGroupProvider.autoScalingGroupArn: ");
  }
}
