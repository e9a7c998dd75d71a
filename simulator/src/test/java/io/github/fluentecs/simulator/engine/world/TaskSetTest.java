package io.github.fluentecs.simulator.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetResponse;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsResponse;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.StabilityStatus;
import software.amazon.awssdk.services.ecs.model.TaskSet;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetResponse;

class TaskSetTest {
  private final Ecs ecs = new Ecs();

  @BeforeEach
  void roomForMany() {
    ecs.worker();
    ecs.instance(65_536, 65_536);
  }

  @ParameterizedTest
  @CsvSource({
    "12, 10, 2",
    "100, 7, 7",
    "50, 2.4, 2",
    "3, 33.3, 1",
    "9, 0, 0",
    "9, 100, 9",
    "1, 0.1, 1"
  })
  void computedDesiredCount_isTheShareRoundedUp(int desired, double scale, int expected) {
    ecs.external("web", desired);

    assertThat(create(scale).computedDesiredCount()).isEqualTo(expected);
  }

  @Test
  void createTaskSet_withScale_startsItsTasksAndBecomesSteady() {
    ecs.external("web", 4);

    TaskSet born = create(50);
    assertThat(born.stabilityStatus()).isEqualTo(StabilityStatus.STABILIZING);
    ecs.settle();

    TaskSet steady = taskSet(born.id());
    assertThat(steady.runningCount()).isEqualTo(2);
    assertThat(steady.pendingCount()).isZero();
    assertThat(steady.stabilityStatus()).isEqualTo(StabilityStatus.STEADY_STATE);
    assertThat(service().runningCount()).isEqualTo(2);
  }

  @Test
  void updateTaskSet_scaleUpAndDown_followsTheShare() {
    ecs.external("web", 4);
    String id = create(50).id();
    ecs.settle();

    assertThat(update(id, 100).computedDesiredCount()).isEqualTo(4);
    ecs.settle();
    assertThat(taskSet(id).runningCount()).isEqualTo(4);

    update(id, 25);
    ecs.settle();
    assertThat(taskSet(id).runningCount()).isEqualTo(1);
    assertThat(taskSet(id).stabilityStatus()).isEqualTo(StabilityStatus.STEADY_STATE);
  }

  @Test
  void updateTaskSet_scaleAboveHundred_isRefused() {
    ecs.external("web", 4);
    String id = create(50).id();

    assertThat(ecs.refused(updateRequest(id, 100.5)).message())
        .isEqualTo("Scale value must be between 0 and 100, not 100.5.");
  }

  @Test
  void updateTaskSet_unknownSet_isRefused() {
    ecs.external("web", 4);

    assertThat(ecs.refused(updateRequest("ecs-svc/1", 5)).code())
        .isEqualTo("TaskSetNotFoundException");
  }

  @Test
  void createTaskSet_unknownService_isRefused() {
    assertThat(ecs.refused(createRequest(5)).code()).isEqualTo("ServiceNotFoundException");
  }

  @Test
  void createService_sameNameTwice_isRefused() {
    ecs.external("web", 4);

    assertThat(
            ecs.refused(
                    CreateServiceRequest.builder()
                        .serviceName("web")
                        .deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL))
                        .build())
                .message())
        .isEqualTo("Creation of service was not idempotent.");
  }

  @Test
  void createService_externalWithTaskDefinition_isRefusedNamingTheMember() {
    assertThat(
            ecs.refused(
                    CreateServiceRequest.builder()
                        .serviceName("web")
                        .taskDefinition("worker")
                        .deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL))
                        .build())
                .message())
        .startsWith("taskDefinition cannot be given");
  }

  private TaskSet create(double scale) {
    return ecs.call(CreateTaskSetResponse.class, createRequest(scale)).taskSet();
  }

  private static CreateTaskSetRequest createRequest(double scale) {
    return CreateTaskSetRequest.builder()
        .cluster("default")
        .service("web")
        .taskDefinition("worker")
        .scale(s -> s.value(scale))
        .build();
  }

  private TaskSet update(String id, double scale) {
    return ecs.call(UpdateTaskSetResponse.class, updateRequest(id, scale)).taskSet();
  }

  private static UpdateTaskSetRequest updateRequest(String id, double scale) {
    return UpdateTaskSetRequest.builder()
        .cluster("default")
        .service("web")
        .taskSet(id)
        .scale(s -> s.value(scale))
        .build();
  }

  private TaskSet taskSet(String id) {
    List<TaskSet> found =
        ecs.call(
                DescribeTaskSetsResponse.class,
                DescribeTaskSetsRequest.builder()
                    .cluster("default")
                    .service("web")
                    .taskSets(id)
                    .build())
            .taskSets();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private Service service() {
    return ecs.call(
            DescribeServicesResponse.class,
            DescribeServicesRequest.builder().services("web").build())
        .services()
        .get(0);
  }
}
