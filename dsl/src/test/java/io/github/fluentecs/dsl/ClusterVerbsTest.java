package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.clusters;
import static io.github.fluentecs.dsl.EcsDsl.listClusters;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.cluster.ClusterSetting;
import io.github.fluentecs.core.cluster.ContainerInsights;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DeleteClusterRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsRequest;

class ClusterVerbsTest {
  private final ClusterScope prod = cluster("prod");

  @Test
  void delete_namesTheCluster() {
    assertThat(prod.delete().toSdk())
        .isEqualTo(DeleteClusterRequest.builder().cluster("prod").build());
  }

  @Test
  void describe_oneOrSeveral_asksForThem() {
    assertThat(prod.describe().toSdk())
        .isEqualTo(DescribeClustersRequest.builder().clusters("prod").build());
    assertThat(clusters("prod", "test").describe().withStatistics().build().toSdk())
        .isEqualTo(
            DescribeClustersRequest.builder()
                .clusters("prod", "test")
                .includeWithStrings("STATISTICS")
                .build());
  }

  @Test
  void list_pageSize_isSent() {
    assertThat(listClusters().maxResults(10).build().toSdk())
        .isEqualTo(ListClustersRequest.builder().maxResults(10).build());
  }

  @Test
  void update_removedNamespace_sendsAnEmptyText() {
    assertThat(prod.update().noServiceConnectNamespace().build().toSdk())
        .isEqualTo(
            UpdateClusterRequest.builder()
                .cluster("prod")
                .serviceConnectDefaults(d -> d.namespace(""))
                .build());
  }

  @Test
  void containerInsights_changesTheSettingOnly() {
    assertThat(prod.containerInsights(ContainerInsights.ENHANCED).toSdk())
        .isEqualTo(
            UpdateClusterSettingsRequest.builder()
                .cluster("prod")
                .settings(ClusterSetting.of("containerInsights", "enhanced").toSdk())
                .build());
  }
}
