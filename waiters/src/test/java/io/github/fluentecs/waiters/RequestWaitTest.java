package io.github.fluentecs.waiters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.catalog.Requests;
import io.vavr.control.Either;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateClusterResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;

/** Any SDK request begins a wait, and one that only reads is polled. */
class RequestWaitTest {
  @RegisterExtension final SimulatedEcs ecs = new SimulatedEcs();

  private static EcsCommand<DescribeTasksResponse> read(String task) {
    return Requests.of(
        DescribeTasksRequest.builder().cluster("prod").tasks(task).build(),
        DescribeTasksResponse.class);
  }

  private static boolean runs(DescribeTasksResponse seen) {
    return seen.tasks().get(0).lastStatus().equals("RUNNING");
  }

  @Test
  void await_requestAfterRequest_isPolledUntilTrue() {
    ecs.define("worker");
    ecs.instance();
    EcsCommand<RunTaskResponse> run =
        Requests.of(
            RunTaskRequest.builder().cluster("prod").taskDefinition("worker").build(),
            RunTaskResponse.class);

    Either<WaitFailure, DescribeTasksResponse> seen =
        ecs.waiters()
            .await(
                Waits.after(
                        run,
                        started ->
                            Waits.untilTrue(
                                read(started.tasks().get(0).taskArn()), RequestWaitTest::runs))
                    .atMost(Duration.ofMinutes(5)));

    assertThat(seen.get().tasks().get(0).lastStatus()).isEqualTo("RUNNING");
    assertThat(ecs.calls("DescribeTasks")).isGreaterThan(1);
  }

  @Test
  void await_predicateThatStaysFalse_endsAtItsDeadlineAndNamesTheRequest() {
    Either<WaitFailure, DescribeTasksResponse> seen =
        ecs.waiters()
            .await(Waits.untilTrue(read("a1"), any -> false).atMost(Duration.ofMinutes(1)));

    assertThat(seen.getLeft()).isInstanceOf(WaitFailure.TimedOut.class);
    assertThat(seen.getLeft().message()).contains("aws ecs describe-tasks");
  }

  @Test
  void untilTrue_requestThatChangesSomething_isRefused() {
    EcsCommand<CreateClusterResponse> create =
        Requests.of(CreateClusterRequest.builder().clusterName("dev").build());

    assertThatThrownBy(() -> Waits.untilTrue(create, any -> true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CreateCluster")
        .hasMessageContaining("only reads");
  }
}
