package io.github.fluentecs.waiters.cluster;

import static io.github.fluentecs.waiters.SimulatedEcs.PROD;
import static io.github.fluentecs.waiters.SimulatedEcs.WEB;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.cluster.ClusterWaits.attachmentsSettled;
import static io.github.fluentecs.waiters.cluster.ClusterWaits.clusterActive;
import static io.github.fluentecs.waiters.cluster.ClusterWaits.clusterEmpty;
import static io.github.fluentecs.waiters.cluster.ClusterWaits.clusterInactive;
import static io.github.fluentecs.waiters.service.ServiceWaits.serviceInactive;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.cluster.AttachmentsStatus;
import io.github.fluentecs.core.cluster.Cluster;
import io.github.fluentecs.core.cluster.ClusterStatus;
import io.github.fluentecs.core.cluster.DeleteCluster;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.service.DeleteService;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.OnePoll;
import io.github.fluentecs.waiters.ResourceNotFound;
import io.github.fluentecs.waiters.SimulatedEcs;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.NetworkMode;

class ClusterWaitsTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  @RegisterExtension private final SimulatedEcs ecs = new SimulatedEcs();

  @Test
  void clusterActive_newCluster_isMet() {
    assertThat(ecs.await(clusterActive(PROD)).get().name()).isEqualTo("prod");
  }

  @Test
  void clusterActive_unknownCluster_isGone() {
    ClusterRef unknown = ClusterRef.of("unknown");

    assertThat(ecs.blocker(clusterActive(unknown))).isEqualTo(new ResourceNotFound(unknown));
  }

  @Test
  void attachmentsSettled_afterPut_isMetOnceTheyAreMade() {
    ecs.capacityProvider("own");
    ecs.attach("own");

    Cluster settled = ecs.await(attachmentsSettled(PROD).atMost(LONG)).get();

    assertThat(settled.attachmentsStatus().orElseThrow().text())
        .isEqualTo(AttachmentsStatus.UPDATE_COMPLETE.name());
  }

  @Test
  void clusterEmpty_taskLeft_reportsWhatIsLeftAndEndsWithIt() {
    ecs.define("worker");
    ecs.instance();
    String task = ecs.run("worker", request -> {}).taskArn();
    ecs.settle();

    WaitFailure failure = ecs.await(clusterEmpty(PROD).atMost(Duration.ofMinutes(1))).getLeft();
    assertThat(failure.message()).contains("1 running tasks, 1 container instances left");

    ecs.client().stopTask(request -> request.cluster("prod").task(task));
    assertThat(
            ecs.await(ClusterWaits.until(PROD, it -> it.runningTasksCount() == 0).atMost(LONG))
                .isRight())
        .isTrue();
  }

  @Test
  void clusterEmpty_taskStillEnding_waitsUntilTheClusterCanBeDeleted() {
    ecs.define("worker", d -> d.networkMode(NetworkMode.AWSVPC).cpu("256").memory("512"));
    String task =
        ecs.run(
                "worker",
                request ->
                    request
                        .launchType("FARGATE")
                        .networkConfiguration(
                            n -> n.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))))
            .taskArn();
    ecs.settle();
    ecs.client().stopTask(request -> request.cluster("prod").task(task));

    ecs.await(clusterEmpty(PROD).atMost(LONG)).get();

    assertThat(
            ecs.client()
                .describeTasks(request -> request.cluster("prod").tasks(task))
                .tasks()
                .get(0)
                .lastStatus())
        .isEqualTo("STOPPED");
    assertThat(ecs.client().deleteCluster(request -> request.cluster("prod")).cluster())
        .isNotNull();
  }

  @Test
  void clusterEmpty_afterServiceInactive_waitsForTasksThatIgnoreTheStopSignal() {
    ecs.define("web", d -> d.networkMode(NetworkMode.AWSVPC).cpu("256").memory("512"));
    ecs.simulator().faults().inject(Fault.ignoredStopSignal().family("web"));
    ecs.create(
        request ->
            request
                .taskDefinition("web")
                .launchType("FARGATE")
                .networkConfiguration(n -> n.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))));
    ecs.settle();
    DeleteService delete = DeleteService.builder(WEB).force(true).build();
    DeleteCluster last = DeleteCluster.builder(PROD).build();

    ecs.await(after(delete, deleted -> serviceInactive(WEB).atMost(LONG))).get();
    WaitFailure early = ecs.await(after(last, deleted -> Waits.met("gone"))).getLeft();
    ecs.await(clusterEmpty(PROD).atMost(LONG)).get();

    assertThat(early.message()).contains("waiting suffices");
    assertThat(ecs.await(after(last, deleted -> Waits.met("gone"))).get()).isEqualTo("gone");
  }

  @Test
  void clusterInactive_afterDelete_isMet() {
    Observation<Cluster> end =
        ecs.await(after(DeleteCluster.builder(PROD).build(), it -> clusterInactive(PROD))).get();

    assertThat(end.value().orElseThrow().hasStatus(ClusterStatus.INACTIVE)).isTrue();
    assertThat(ecs.await(clusterInactive(ClusterRef.of("unknown"))).isRight()).isTrue();
    assertThat(ecs.await(clusterEmpty(PROD)).isRight()).isTrue();
  }

  private static String poll(
      Consumer<software.amazon.awssdk.services.ecs.model.Cluster.Builder> change, Wait<?> wait) {
    var cluster =
        software.amazon.awssdk.services.ecs.model.Cluster.builder()
            .clusterArn("arn:aws:ecs:us-east-1:123456789012:cluster/prod");
    change.accept(cluster);
    return OnePoll.at(DescribeClustersResponse.builder().clusters(cluster.build()).build(), wait);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROVISIONING   | pending: PROVISIONING | pending: PROVISIONING",
        "ACTIVE         | met                   | pending: ACTIVE",
        "DEPROVISIONING | impossible            | pending: DEPROVISIONING",
        "FAILED         | impossible            | pending: FAILED",
        "INACTIVE       | impossible            | met"
      })
  void clusterActiveAndInactive_ofOneLook(String status, String active, String inactive) {
    assertThat(poll(cluster -> cluster.status(status), clusterActive(PROD))).startsWith(active);
    assertThat(poll(cluster -> cluster.status(status), clusterInactive(PROD))).isEqualTo(inactive);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                   | met",
        "UPDATE_IN_PROGRESS | pending: attachments UPDATE_IN_PROGRESS",
        "UPDATE_COMPLETE    | met",
        "UPDATE_FAILED      | impossible"
      })
  void attachmentsSettled_ofOneLook(String status, String verdict) {
    assertThat(
            poll(
                cluster -> cluster.status("ACTIVE").attachmentsStatus(status),
                attachmentsSettled(PROD)))
        .startsWith(verdict);
  }
}
