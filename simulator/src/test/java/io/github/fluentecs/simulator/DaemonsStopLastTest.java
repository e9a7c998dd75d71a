package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;

/** Tasks of DAEMON services are the last of a service to stop on a DRAINING instance. */
class DaemonsStopLastTest {
  private final Stage stage = new Stage();
  private ContainerInstance first;
  private ContainerInstance second;

  @BeforeEach
  void twoInstancesWithDaemons() {
    stage.define("agent");
    stage.define("web");
    first = stage.instance();
    second = stage.instance();
    stage.service(
        "agent",
        r ->
            r.taskDefinition("agent")
                .desiredCount(null)
                .schedulingStrategy(SchedulingStrategy.DAEMON));
    stage.settle();
  }

  private void drain() {
    stage
        .ecs()
        .updateContainerInstancesState(
            r ->
                r.containerInstances(first.containerInstanceArn())
                    .status(ContainerInstanceStatus.DRAINING));
  }

  private long onFirst(String family) {
    return stage.tasksOn(first).stream()
        .map(stage::task)
        .filter(task -> task.group().endsWith(":" + family))
        .count();
  }

  @Test
  void drain_replicaStillRuns_keepsTheDaemonUntilItHasStopped() {
    stage.service("web", r -> r.taskDefinition("web").desiredCount(4));
    stage.settle();
    assertThat(onFirst("web")).isEqualTo(2);

    drain();
    boolean isGone = false;
    for (int second = 0; second < 1_200 && !isGone; second++) {
      stage.advance(Duration.ofSeconds(1));
      isGone = onFirst("agent") == 0;
      assertThat(isGone && onFirst("web") > 0).as("a daemon gone before the replicas").isFalse();
    }

    assertThat(isGone).as("the daemon is gone at last").isTrue();
    assertThat(stage.tasksOn(second)).hasSize(5);
  }

  @Test
  void drain_replicaThatCannotBeReplaced_keepsTheDaemon() {
    stage.service(
        "web",
        r ->
            r.taskDefinition("web")
                .desiredCount(3)
                .deploymentConfiguration(c -> c.minimumHealthyPercent(100).maximumPercent(125)));
    stage.settle();
    long replicas = onFirst("web");

    drain();
    stage.advance(Duration.ofHours(1));

    assertThat(onFirst("web")).isEqualTo(replicas).isPositive();
    assertThat(onFirst("agent")).isEqualTo(1);
  }

  @Test
  void drain_onlyAStandaloneTaskIsLeft_stopsTheDaemon() {
    stage.run("web", 4);
    stage.settle();
    long standalone = onFirst("web");

    drain();
    stage.advance(Duration.ofMinutes(10));

    assertThat(onFirst("web")).isEqualTo(standalone).isPositive();
    assertThat(onFirst("agent")).isZero();
  }
}
