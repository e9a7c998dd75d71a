package io.github.fluentecs.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Tag;

class ClusterTest {
  private static final String ARN = "arn:aws:ecs:eu-west-1:123456789012:cluster/prod";

  private static Cluster cluster(
      UnaryOperator<software.amazon.awssdk.services.ecs.model.Cluster.Builder> change) {
    return Cluster.of(
        change
            .apply(software.amazon.awssdk.services.ecs.model.Cluster.builder().clusterArn(ARN))
            .build());
  }

  @Test
  void statistic_anyCase_isFound() {
    Cluster prod =
        cluster(c -> c.statistics(pair("RunningFargateTasksCount", "7"), pair("other", "many")));

    assertThat(prod.statistic("runningFargateTasksCount")).hasValue(7);
    assertThat(prod.statistics()).containsEntry("RUNNINGFARGATETASKSCOUNT", "7");
    assertThat(prod.statistic("other")).isEmpty();
    assertThat(prod.statistic("absent")).isEmpty();
  }

  private static KeyValuePair pair(String name, String value) {
    return KeyValuePair.builder().name(name).value(value).build();
  }

  @Test
  void view_bareModel_isEmptyAndNamed() {
    Cluster bare = cluster(c -> c);

    assertThat(bare.name()).isEqualTo("prod");
    assertThat(bare.status()).isEmpty();
    assertThat(bare.attachmentsStatus()).isEmpty();
    assertThat(bare.runningTasksCount()).isZero();
    assertThat(bare.defaultCapacityProviderStrategy()).isEmpty();
    assertThat(bare.serviceConnectNamespace()).isEmpty();
    assertThat(bare.ref().names("prod")).isTrue();
  }

  @Test
  void view_fullModel_givesTypes() {
    CapacityProviderStrategyItem item =
        CapacityProviderStrategyItem.builder().capacityProvider("FARGATE").weight(4).build();
    Cluster full =
        cluster(
            c ->
                c.status("ACTIVE")
                    .attachmentsStatus("UPDATE_NEW")
                    .settings(ClusterSetting.of("containerInsights", "enhanced").toSdk())
                    .capacityProviders("FARGATE")
                    .defaultCapacityProviderStrategy(item)
                    .tags(Tag.builder().key("team").value("blue").build()));

    assertThat(full.hasStatus(ClusterStatus.ACTIVE)).isTrue();
    assertThat(full.attachmentsStatus())
        .contains(OpenEnum.parse(AttachmentsStatus.class, "UPDATE_NEW"));
    assertThat(full.settings())
        .isEqualTo(List.of(ClusterSetting.containerInsights(ContainerInsights.ENHANCED)));
    assertThat(full.capacityProviders()).isEqualTo(List.of(CapacityProviderRef.of("FARGATE")));
    assertThat(full.defaultCapacityProviderStrategy())
        .hasValueSatisfying(s -> assertThat(s.toSdk()).isEqualTo(List.of(item)));
    assertThat(full.tags()).isEqualTo(Map.of("team", "blue"));
    assertThat(full).hasToString("Cluster[" + ARN + " ACTIVE]");
  }
}
