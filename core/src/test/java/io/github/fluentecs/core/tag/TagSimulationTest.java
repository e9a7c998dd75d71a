package io.github.fluentecs.core.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.CreateCluster;
import io.github.fluentecs.core.cluster.DescribeClusters;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaggableRef;
import io.github.fluentecs.simulator.EcsSimulator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagSimulationTest {
  private final Ecs ecs = Ecs.using(EcsSimulator.create().client());
  private final ClusterRef prod =
      ecs.execute(CreateCluster.builder("prod").tag("team", "red").build()).get().ref();

  private Map<String, String> tags() {
    return ecs.execute(ListTagsForResource.builder(prod).build()).get();
  }

  @Test
  void tag_newAndKnownKey_addsAndReplaces() {
    ecs.execute(TagResource.builder(prod).tag("team", "blue").tag("stage", "").build()).get();

    assertThat(tags()).isEqualTo(Map.of("team", "blue", "stage", ""));
  }

  @Test
  void untag_knownAndUnknownKey_removesWhatIsThere() {
    ecs.execute(UntagResource.builder(prod, List.of("team", "none")).build()).get();

    assertThat(tags()).isEmpty();
  }

  @Test
  void tags_describedResource_areTheSame() {
    Batch<Cluster> described =
        ecs.execute(DescribeClusters.builder(List.of(prod)).withTags().build()).get();

    assertThat(described.complete().get())
        .singleElement()
        .extracting(Cluster::tags)
        .isEqualTo(tags());
  }

  @Test
  void tag_unknownResource_isAFailure() {
    TaggableRef unknown = TaggableRef.of("arn:aws:ecs:us-east-1:123456789012:cluster/none");

    EcsFailure failure =
        ecs.execute(TagResource.builder(unknown).tag("team", "blue").build()).getLeft();

    assertThat(failure.call().operation()).isEqualTo("TagResource");
    assertThat(failure.call().retryable()).isFalse();
  }
}
