package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesRequest;

class ListContainerInstancesTest {
  private final Stage stage = new Stage();
  private final ContainerInstance first = stage.instance("stack=prod");
  private final ContainerInstance second = stage.instance("stack=test");
  private final ContainerInstance third = stage.instance();

  @Test
  void list_byDefault_givesAllButInactiveOnesFromTheOldestOn() {
    drain(second);
    stage
        .ecs()
        .deregisterContainerInstance(
            request -> request.containerInstance(first.containerInstanceArn()));

    assertThat(list(request -> {})).isEqualTo(arns(second, third));
  }

  @Test
  void list_byStatus_givesThoseInIt() {
    drain(second);

    assertThat(list(request -> request.status(ContainerInstanceStatus.DRAINING)))
        .isEqualTo(arns(second));
    assertThat(list(request -> request.status(ContainerInstanceStatus.ACTIVE)))
        .isEqualTo(arns(first, third));
    assertThat(list(request -> request.status(ContainerInstanceStatus.REGISTERING))).isEmpty();
    assertThat(Stage.refusal(() -> list(request -> request.status("GONE"))))
        .startsWith("status must be one of");
  }

  @Test
  void list_byFilter_givesThoseThatMatch() {
    stage.define("worker");
    stage.define("database");
    stage.run("worker", request -> request.count(1).group("database"));
    stage.settle();

    assertThat(filter("attribute:stack == prod")).isEqualTo(arns(first));
    assertThat(filter("attribute:stack != prod")).isEqualTo(arns(second));
    assertThat(filter("attribute:stack !exists")).isEqualTo(arns(third));
    assertThat(filter("attribute:ecs.availability-zone in [us-east-1a, us-east-1b]"))
        .isEqualTo(arns(first, second));
    assertThat(filter("task:group == database")).isEqualTo(arns(first));
    assertThat(filter("not(task:group == database)")).isEqualTo(arns(second, third));
    assertThat(filter("runningTasksCount == 1 or attribute:stack == test"))
        .isEqualTo(arns(first, second));
    assertThat(filter("registeredAt < 2018-02-13")).isEmpty();
    assertThat(filter("agentVersion < 1.14.5")).isEmpty();
    assertThat(filter("ec2InstanceId in ['" + third.ec2InstanceId() + "', 'i-abcd1234']"))
        .isEqualTo(arns(third));
  }

  @Test
  void list_byAgent_givesTheDisconnectedOnes() {
    stage
        .simulator()
        .faults()
        .inject("agent-lost containerInstance=" + second.containerInstanceArn());

    assertThat(filter("agentConnected == false")).isEqualTo(arns(second));
  }

  @Test
  void list_badFilter_isRefusedTellingWhere() {
    assertThat(Stage.refusal(() -> filter("attribute:stack = prod")))
        .isEqualTo(
            "Invalid expression at character 17: expected an operator such as == or in but found"
                + " \"=\".");
  }

  @Test
  void list_paged_givesEveryInstanceOnce() {
    assertThat(
            stage.ecs().listContainerInstancesPaginator(request -> request.maxResults(2)).stream()
                .map(page -> page.containerInstanceArns().size()))
        .containsExactly(2, 1);
    assertThat(
            stage
                .ecs()
                .listContainerInstancesPaginator(request -> request.maxResults(1))
                .containerInstanceArns())
        .containsExactlyElementsOf(arns(first, second, third));
    assertThat(Stage.refusal(() -> list(request -> request.maxResults(101))))
        .isEqualTo("maxResults must be between 1 and 100, not 101.");
  }

  private void drain(ContainerInstance instance) {
    stage
        .ecs()
        .updateContainerInstancesState(
            request ->
                request
                    .containerInstances(instance.containerInstanceArn())
                    .status(ContainerInstanceStatus.DRAINING));
  }

  private List<String> filter(String expression) {
    return list(request -> request.filter(expression));
  }

  private List<String> list(Consumer<ListContainerInstancesRequest.Builder> change) {
    return stage.ecs().listContainerInstances(change).containerInstanceArns();
  }

  private static List<String> arns(ContainerInstance... instances) {
    return Arrays.stream(instances).map(ContainerInstance::containerInstanceArn).toList();
  }
}
