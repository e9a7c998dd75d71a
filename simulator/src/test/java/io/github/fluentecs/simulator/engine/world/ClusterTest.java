package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.engine.call.ServiceError;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.DeleteClusterRequest;
import software.amazon.awssdk.services.ecs.model.DeleteClusterResponse;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.UpdateClusterRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterResponse;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsRequest;
import software.amazon.awssdk.services.ecs.model.UpdateClusterSettingsResponse;

class ClusterTest {
  private final Ecs ecs = new Ecs();
  private final Providers providers = new Providers(ecs);

  @ParameterizedTest
  @ValueSource(strings = {"bad name", "a/b", "ä"})
  void create_badName_isRefused(String name) {
    assertThat(ecs.refused(CreateClusterRequest.builder().clusterName(name).build()).message())
        .startsWith("Invalid cluster name");
  }

  @ParameterizedTest
  @CsvSource({
    "aws:owner, me, 'The key of tag aws:owner cannot start with aws:.'",
    "owner, AWS:me, 'The value of tag owner cannot start with aws:.'",
    "own?er, me, 'The key of tag own?er may have letters, digits, spaces and the characters"
        + " _ . : / = + - @ only.'",
    "'', me, Tag key cannot be empty.",
  })
  void create_badTag_isRefused(String key, String value, String message) {
    CreateClusterRequest request =
        CreateClusterRequest.builder().tags(Tag.builder().key(key).value(value).build()).build();

    assertThat(ecs.refused(request))
        .isEqualTo(new ServiceError("InvalidParameterException", 400, message));
  }

  @Test
  void create_keyTwiceOrTooLong_isRefused() {
    Tag tag = Tag.builder().key("k").value("v").build();

    assertThat(ecs.refused(CreateClusterRequest.builder().tags(tag, tag).build()).message())
        .isEqualTo("Duplicate tag key: k.");
    assertThat(
            ecs.refused(
                    CreateClusterRequest.builder()
                        .tags(tag.toBuilder().value("v".repeat(257)).build())
                        .build())
                .message())
        .isEqualTo("The value of tag k can have at most 256 characters.");
  }

  @ParameterizedTest
  @CsvSource({
    "containerInsights, on, 'Invalid setting value: containerInsights should be enabled, disabled"
        + " or enhanced.'",
    "other, enabled, 'settings.name must be one of [containerInsights], not other.'",
  })
  void create_badSetting_isRefused(String name, String value, String message) {
    ClusterSetting setting = ClusterSetting.builder().name(name).value(value).build();

    assertThat(ecs.refused(CreateClusterRequest.builder().settings(setting).build()).message())
        .isEqualTo(message);
  }

  @Test
  void describe_include_addsOnlyWhatIsAskedFor() {
    providers.cluster("prod", cluster -> cluster.tags(Tag.builder().key("k").value("v").build()));

    Cluster plain = providers.describeCluster("prod");
    assertThat(plain.tags()).isEmpty();
    assertThat(plain.settings()).isEmpty();
    assertThat(plain.statistics()).isEmpty();

    Cluster full = providers.describeCluster("prod", "TAGS", "SETTINGS", "STATISTICS");
    assertThat(full.tags()).hasSize(1);
    assertThat(full.settings()).extracting(ClusterSetting::value).containsExactly("disabled");
    assertThat(full.statistics()).hasSize(8);
  }

  @Test
  void describe_statistics_countTasksByLaunchType() {
    ecs.worker();
    ecs.instance(1024, 2048);
    ecs.run(request -> request.count(2));
    ecs.runOnFargate(request -> {});
    ecs.settle();

    assertThat(providers.describeCluster("default", "STATISTICS").statistics())
        .contains(
            KeyValuePair.builder().name("runningEC2TasksCount").value("2").build(),
            KeyValuePair.builder().name("RunningFargateTasksCount").value("1").build(),
            KeyValuePair.builder().name("pendingEC2TasksCount").value("0").build());
  }

  @Test
  void list_manyClusters_comeByPages() {
    IntStream.range(1, 25).forEach(i -> providers.cluster("c" + i, cluster -> {}));

    ListClustersResponse first = list(null);
    ListClustersResponse second = list(first.nextToken());

    assertThat(first.clusterArns()).hasSize(20).doesNotContainAnyElementsOf(second.clusterArns());
    assertThat(second.clusterArns()).hasSize(5);
    assertThat(second.nextToken()).isNull();
  }

  private ListClustersResponse list(String token) {
    return ecs.call(
        ListClustersResponse.class,
        ListClustersRequest.builder().maxResults(20).nextToken(token).build());
  }

  @Test
  void update_settingsAndDefaults_replacesWhatIsGiven() {
    providers.cluster("prod", cluster -> {});

    Cluster updated =
        ecs.call(
                UpdateClusterResponse.class,
                UpdateClusterRequest.builder()
                    .cluster("prod")
                    .serviceConnectDefaults(d -> d.namespace("inside"))
                    .build())
            .cluster();
    assertThat(updated.serviceConnectDefaults().namespace()).isEqualTo("inside");

    Cluster insight =
        ecs.call(
                UpdateClusterSettingsResponse.class,
                UpdateClusterSettingsRequest.builder()
                    .cluster("prod")
                    .settings(
                        ClusterSetting.builder()
                            .name("containerInsights")
                            .value("enhanced")
                            .build())
                    .build())
            .cluster();
    assertThat(insight.settings()).extracting(ClusterSetting::value).containsExactly("enhanced");
    assertThat(insight.serviceConnectDefaults().namespace()).isEqualTo("inside");
  }

  @Test
  void delete_emptyCluster_isInactiveAndLaterGone() {
    providers.cluster("prod", cluster -> {});

    assertThat(delete("prod").status()).isEqualTo("INACTIVE");
    assertThat(providers.describeCluster("prod").status()).isEqualTo("INACTIVE");
    assertThat(ecs.refused(ListTasksRequest.builder().cluster("prod").build()))
        .isEqualTo(
            new ServiceError(
                "ClusterNotFoundException", 400, "The referenced cluster was inactive."));

    ecs.advance(3600);
    DescribeClustersRequest request = DescribeClustersRequest.builder().clusters("prod").build();
    assertThat(ecs.call(DescribeClustersResponse.class, request).failures()).hasSize(1);
  }

  @Test
  void delete_clusterInUse_namesItsObstaclesOneAfterTheOther() {
    ecs.worker();
    String instance = ecs.instance(1024, 1024).containerInstanceArn();
    String task = ecs.running().taskArn();
    DeleteClusterRequest request = DeleteClusterRequest.builder().cluster("default").build();

    assertThat(ecs.refused(request).code()).isEqualTo("ClusterContainsContainerInstancesException");
    ecs.faults().inject(io.github.fluentecs.simulator.fault.Fault.instanceLost(instance));
    ecs.runOnFargate(r -> {});
    assertThat(ecs.refused(request).code()).isEqualTo("ClusterContainsTasksException");

    ecs.external("web", 0);
    assertThat(ecs.refused(request).code()).isEqualTo("ClusterContainsServicesException");
    assertThat(ecs.task(task).lastStatus()).isEqualTo("STOPPED");
  }

  @Test
  void delete_clusterWithTaggedTasks_stillTellsOfThem() {
    ecs.worker();
    providers.cluster("default", cluster -> {});
    ecs.faults().inject("container-exit code=0");
    Task tagged =
        ecs.runOnFargate(r -> r.tags(Tag.builder().key("k").value("v").build())).tasks().get(0);
    Task plain = ecs.runOnFargate(r -> {}).tasks().get(0);
    ecs.settle();
    delete("default");

    assertThat(ecs.tasks(tagged.taskArn(), plain.taskArn()).tasks())
        .extracting(Task::taskArn)
        .isEqualTo(List.of(tagged.taskArn()));

    providers.cluster("default", cluster -> {});
    assertThat(ecs.tasks(tagged.taskArn()).failures()).hasSize(1);
  }

  @Test
  void stopTask_taggedTask_losesItsTags() {
    ecs.worker();
    Task task =
        ecs.runOnFargate(r -> r.tags(Tag.builder().key("k").value("v").build())).tasks().get(0);

    assertThat(
            ecs.call(StopTaskResponse.class, StopTaskRequest.builder().task(task.taskArn()).build())
                .task()
                .tags())
        .isEmpty();
  }

  private Cluster delete(String name) {
    return ecs.call(
            DeleteClusterResponse.class, DeleteClusterRequest.builder().cluster(name).build())
        .cluster();
  }
}
