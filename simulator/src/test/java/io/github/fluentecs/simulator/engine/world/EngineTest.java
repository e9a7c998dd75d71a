package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.engine.call.Reply;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.Failure;

class EngineTest {
  private final Ecs ecs = new Ecs();

  @Test
  void createCluster_everyRegion_hasItsOwnClustersAndPartition() {
    assertThat(arn("us-east-1")).isEqualTo("arn:aws:ecs:us-east-1:123456789012:cluster/prod");
    assertThat(arn("cn-north-1")).isEqualTo("arn:aws-cn:ecs:cn-north-1:123456789012:cluster/prod");
    assertThat(arn("us-iso-east-1"))
        .isEqualTo("arn:aws-iso:ecs:us-iso-east-1:123456789012:cluster/prod");
    assertThat(arn("us-gov-west-1"))
        .isEqualTo("arn:aws-us-gov:ecs:us-gov-west-1:123456789012:cluster/prod");
  }

  @Test
  void createCluster_sameNameAgain_givesTheSameCluster() {
    Cluster first = create("prod");

    assertThat(create("prod")).isEqualTo(first);
  }

  @Test
  void describeClusters_knownAndUnknown_answersBoth() {
    create("prod");

    DescribeClustersResponse response =
        ecs.call(
            DescribeClustersResponse.class,
            DescribeClustersRequest.builder().clusters("prod", "gone").build());

    assertThat(response.clusters()).extracting(Cluster::clusterName).containsExactly("prod");
    assertThat(response.failures()).extracting(Failure::reason).containsExactly("MISSING");
  }

  private Cluster create(String name) {
    return ecs.call(CreateClusterResponse.class, request(name)).cluster();
  }

  private static CreateClusterRequest request(String name) {
    return CreateClusterRequest.builder().clusterName(name).build();
  }

  private String arn(String region) {
    EcsRequest request = request("prod");
    Reply.Answered reply = (Reply.Answered) ecs.reply(region, request);
    return ((CreateClusterResponse) reply.body()).cluster().clusterArn();
  }
}
