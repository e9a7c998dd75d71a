package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionResponse;
import software.amazon.awssdk.services.ecs.model.ProtectedTask;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateServiceResponse;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionResponse;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetResponse;

class ProtectionTest {
  private final Ecs ecs = new Ecs();
  private String taskSet;
  private List<String> tasks;

  @BeforeEach
  void threeServiceTasks() {
    ecs.worker();
    ecs.instance(65_536, 65_536);
    ecs.external("web", 3);
    taskSet = ecs.taskSet("web").id();
    ecs.settle();
    tasks = ecs.taskArns();
    assertThat(tasks).hasSize(3);
  }

  @Test
  void updateTaskProtection_withoutMinutes_lastsTwoHours() {
    ProtectedTask task = protect(true, null, tasks.get(0)).protectedTasks().get(0);

    assertThat(task.protectionEnabled()).isTrue();
    assertThat(task.expirationDate()).isEqualTo(ecs.time().now().plus(Duration.ofHours(2)));
    ecs.time().advance(Duration.ofMinutes(119));
    assertThat(isProtected(tasks.get(0))).isTrue();
    ecs.time().advance(Duration.ofMinutes(1));
    assertThat(isProtected(tasks.get(0))).isFalse();
  }

  @Test
  void updateTaskProtection_again_restartsTheClock() {
    protect(true, 10, tasks.get(0));
    ecs.time().advance(Duration.ofMinutes(9));
    protect(true, 10, tasks.get(0));
    ecs.time().advance(Duration.ofMinutes(9));

    assertThat(isProtected(tasks.get(0))).isTrue();
  }

  @Test
  void updateTaskProtection_off_endsIt() {
    protect(true, 10, tasks.get(0));
    protect(false, null, tasks.get(0));

    assertThat(isProtected(tasks.get(0))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2881})
  void updateTaskProtection_minutesOutOfRange_isRefused(int minutes) {
    assertThat(
            ecs.refused(
                    UpdateTaskProtectionRequest.builder()
                        .cluster("default")
                        .tasks("t")
                        .protectionEnabled(true)
                        .expiresInMinutes(minutes)
                        .build())
                .message())
        .contains("between 1 and 2880");
  }

  @Test
  void updateTaskProtection_standaloneAndUnknownTask_comeAsTypedFailures() {
    String standalone = ecs.running().taskArn();

    assertThat(protect(true, null, standalone, "unknown", tasks.get(0)).failures())
        .extracting(Failure::reason)
        .containsExactly("TASK_NOT_VALID", "MISSING");
  }

  @Test
  void updateTaskSet_scaleIn_sparesProtectedTasks() {
    protect(true, 60, tasks.get(0), tasks.get(2));

    ecs.call(
        UpdateTaskSetResponse.class,
        UpdateTaskSetRequest.builder()
            .cluster("default")
            .service("web")
            .taskSet(taskSet)
            .scale(s -> s.value(0.0))
            .build());
    ecs.settle();

    assertThat(
            ecs.call(
                    DescribeTaskSetsResponse.class,
                    DescribeTaskSetsRequest.builder().cluster("default").service("web").build())
                .taskSets()
                .get(0)
                .runningCount())
        .isEqualTo(2);
    assertThat(ecs.task(tasks.get(1)).lastStatus()).isEqualTo("STOPPED");
  }

  @Test
  void updateTaskProtection_moreThanTheDesiredCount_isBlocked() {
    protect(true, 60, tasks.get(0), tasks.get(1), tasks.get(2));
    ecs.call(
        UpdateServiceResponse.class,
        UpdateServiceRequest.builder().cluster("default").service("web").desiredCount(2).build());
    ecs.advance(60);

    UpdateTaskProtectionResponse answer = protect(true, 60, tasks.get(2));

    assertThat(answer.protectedTasks()).isEmpty();
    assertThat(answer.failures())
        .extracting(Failure::arn, Failure::reason)
        .containsExactly(tuple(tasks.get(2), "DEPLOYMENT_BLOCKED"));
    ecs.time().advance(Duration.ofMinutes(59));
    assertThat(isProtected(tasks.get(2))).isFalse();
  }

  @Test
  void updateTaskProtection_otherEndsFirst_isNotBlocked() {
    protect(true, 60, tasks.get(0), tasks.get(1), tasks.get(2));
    ecs.call(
        UpdateServiceResponse.class,
        UpdateServiceRequest.builder().cluster("default").service("web").desiredCount(2).build());
    protect(false, null, tasks.get(0));

    assertThat(protect(true, 60, tasks.get(2)).failures()).isEmpty();
  }

  private UpdateTaskProtectionResponse protect(boolean on, Integer minutes, String... targets) {
    return ecs.call(
        UpdateTaskProtectionResponse.class,
        UpdateTaskProtectionRequest.builder()
            .cluster("default")
            .tasks(targets)
            .protectionEnabled(on)
            .expiresInMinutes(minutes)
            .build());
  }

  private boolean isProtected(String task) {
    return ecs.call(
            GetTaskProtectionResponse.class,
            GetTaskProtectionRequest.builder().cluster("default").tasks(task).build())
        .protectedTasks()
        .get(0)
        .protectionEnabled();
  }
}
