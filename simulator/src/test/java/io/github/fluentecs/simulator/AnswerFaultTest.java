package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Service;

/** Faults of what answers list. */
class AnswerFaultTest {
  private final Stage stage = new Stage();

  private Injection inject(String text) {
    return stage.simulator().faults().inject(text);
  }

  @Test
  void omittedFailures_unknownName_isSimplyAbsent() {
    stage.instance(1024, 2048);
    String arn = stage.run(stage.define("web"), 1).get(0).taskArn();
    Injection fault = inject("omitted-failures operation=DescribeTasks times=1");

    stage.ecs().describeTasks(request -> request.tasks(arn));
    assertThat(fault.hits()).isZero();

    DescribeTasksResponse answer = stage.ecs().describeTasks(request -> request.tasks(arn, "nil"));
    assertThat(answer.tasks()).hasSize(1);
    assertThat(answer.failures()).isEmpty();
    assertThat(stage.ecs().describeTasks(request -> request.tasks(arn, "nil")).failures())
        .hasSize(1);
  }

  @Test
  void listedFailure_ofOneService_takesItsPlace() {
    stage.define("web");
    stage.service("a", request -> request.taskDefinition("web").desiredCount(0));
    stage.service("b", request -> request.taskDefinition("web").desiredCount(0));
    inject("listed-failure reason=ACCESS_DENIED resource=b operation=DescribeServices");

    var answer = stage.ecs().describeServices(request -> request.services("a", "b", "c"));

    assertThat(answer.services()).extracting(Service::serviceName).containsExactly("a");
    assertThat(answer.failures())
        .extracting(failure -> failure.arn().replaceAll(".*/", ""), Failure::reason)
        .containsExactly(tuple("b", "ACCESS_DENIED"), tuple("c", "MISSING"));
  }

  @Test
  void listedFailure_ofAllReads_changesTheReasonOfWhatIsMissing() {
    stage.ecs().createCluster();
    inject("listed-failure reason=INACTIVE");

    assertThat(stage.ecs().describeClusters(request -> request.clusters("default", "x")).failures())
        .extracting(Failure::reason)
        .containsExactly("INACTIVE", "INACTIVE");
    assertThat(stage.ecs().listClusters().clusterArns()).hasSize(1);
  }

  @Test
  void capacityShortage_withAReason_tellsItInRunTask() {
    stage.instance(1024, 2048);
    inject("capacity-shortage reason=RESOURCE:ENI times=1");

    RunTaskResponse answer = stage.run(stage.define("web"), request -> request.count(2));

    assertThat(answer.tasks()).hasSize(1);
    assertThat(answer.failures()).extracting(Failure::reason).containsExactly("RESOURCE:ENI");
  }

  @Test
  void omittedFailures_runTaskWithoutRoom_saysNothing() {
    stage.instance(1024, 2048);
    inject("omitted-failures");

    RunTaskResponse answer = stage.run(stage.define("web"), request -> request.count(9));

    assertThat(answer.tasks()).hasSize(4);
    assertThat(answer.failures()).isEmpty();
  }
}
