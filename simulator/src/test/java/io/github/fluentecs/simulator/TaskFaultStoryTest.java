package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Ends of tasks that are easily taken for something else. */
class TaskFaultStoryTest {
  private static final String AGENT = "aws-guardduty-agent-[A-Za-z0-9]{6}";

  private final Stage stage = new Stage();

  @BeforeEach
  void room() {
    stage.instance(16_384, 32_768);
  }

  private String define(ContainerDefinition... containers) {
    return stage.define("job", definition -> definition.containerDefinitions(containers));
  }

  private static ContainerDefinition sidecar(boolean isEssential) {
    return Stage.container("sidecar").essential(isEssential).build();
  }

  private void inject(String text) {
    stage.simulator().faults().inject(text);
  }

  private Task ended(String definition) {
    String arn = stage.run(definition, 1).get(0).taskArn();
    stage.settle();
    return stage.task(arn);
  }

  private static Container container(Task task, String pattern) {
    return task.containers().stream()
        .filter(each -> each.name().matches(pattern))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void missingExitCode_besideASidecarWithZero_hasAReasonAndNoCode() {
    inject("missing-exit-code container=app after=PT20S");
    inject("container-exit code=0 container=sidecar after=PT5S");

    Task task = ended(define(Stage.container("app").build(), sidecar(false)));

    assertThat(task.stopCode()).isEqualTo(TaskStopCode.ESSENTIAL_CONTAINER_EXITED);
    assertThat(task.stoppedReason()).isEqualTo("Essential container in task exited");
    assertThat(task.containers())
        .extracting(Container::name, Container::exitCode, Container::reason)
        .containsExactly(
            tuple(
                "app",
                null,
                "CannotInspectContainerError: Could not transition to inspecting; timed out after"
                    + " waiting 30s"),
            tuple("sidecar", 0, null));
  }

  @Test
  void missingExitCode_withAReason_tellsIt() {
    String reason = "DockerTimeoutError: Could not transition to stopped; timed out";
    inject("missing-exit-code reason=\"" + reason + "\"");

    assertThat(container(ended(define(Stage.container("app").build())), "app").reason())
        .isEqualTo(reason);
  }

  @Test
  void missingExitCode_runningTask_strikesItToo() {
    Task task = ended(define(Stage.container("app").build()));
    inject("missing-exit-code task=" + task.taskArn());
    stage.settle();

    Container app = container(stage.task(task.taskArn()), "app");
    assertThat(app.lastStatus()).isEqualTo("STOPPED");
    assertThat(app.exitCode()).isNull();
    assertThat(app.reason()).startsWith("CannotInspectContainerError");
  }

  @Test
  void essentialSidecar_ends_takesTheTaskAlong() {
    inject("container-exit code=0 container=sidecar after=PT30S");

    Task task = ended(define(Stage.container("app").build(), sidecar(true)));

    assertThat(task.stopCode()).isEqualTo(TaskStopCode.ESSENTIAL_CONTAINER_EXITED);
    assertThat(task.containers())
        .extracting(Container::name, Container::exitCode)
        .containsExactly(tuple("app", 143), tuple("sidecar", 0));
  }

  @Test
  void injectedAgent_taskThatEnds_isAContainerMoreWithoutACode() {
    inject("injected-agent");
    inject("container-exit code=0 after=PT20S");
    String definition = define(Stage.container("app").build());
    String arn = stage.run(definition, 1).get(0).taskArn();

    stage.advance(Duration.ofSeconds(15));
    Container agent = container(stage.task(arn), AGENT);
    assertThat(agent.lastStatus()).isEqualTo("RUNNING");
    assertThat(agent.image()).isNull();

    stage.settle();
    Task task = stage.task(arn);
    assertThat(container(task, "app").exitCode()).isZero();
    assertThat(container(task, AGENT).exitCode()).isNull();
    assertThat(task.overrides().containerOverrides()).hasSize(1);
    assertThat(
            stage
                .ecs()
                .describeTaskDefinition(r -> r.taskDefinition(definition))
                .taskDefinition()
                .containerDefinitions())
        .hasSize(1);
  }

  @Test
  void injectedAgent_thatCannotStart_leavesTheTaskRunning() {
    inject("injected-agent reason=\"CannotPullContainerError: unexpected status\"");

    Task task = ended(define(Stage.container("app").build()));

    assertThat(task.lastStatus()).isEqualTo("RUNNING");
    assertThat(container(task, AGENT))
        .extracting(Container::lastStatus, Container::exitCode, Container::reason)
        .containsExactly("STOPPED", null, "CannotPullContainerError: unexpected status");
  }

  @Test
  void environmentFileFailure_taskWithSuchAFile_neverRan() {
    inject("environment-file-failure");
    Task task = ended(define(Stage.withEnvironmentFile("app").build()));

    assertThat(task.stopCode()).isEqualTo(TaskStopCode.TASK_FAILED_TO_START);
    assertThat(task.stoppedReason())
        .startsWith("ResourceInitializationError: failed to download env files: ")
        .contains("StatusCode: 403");
    assertThat(task.startedAt()).isNull();
    assertThat(ended(define(Stage.container("app").build())).lastStatus()).isEqualTo("RUNNING");
  }

  @Test
  void imagePullFailure_withAReason_tellsIt() {
    inject("image-pull-failure reason=\"CannotPullContainerError: toomanyrequests\"");

    assertThat(ended(define(Stage.container("app").build())).stoppedReason())
        .isEqualTo("CannotPullContainerError: toomanyrequests");
  }

  private static DeploymentConfiguration breaker() {
    return DeploymentConfiguration.builder()
        .deploymentCircuitBreaker(b -> b.enable(true).rollback(true))
        .build();
  }

  private void rollOut(ContainerDefinition container) {
    stage.service(
        "web",
        request ->
            request
                .taskDefinition(define(container))
                .desiredCount(1)
                .deploymentConfiguration(breaker()));
    stage.settle();
    inject("container-exit code=1 after=PT20S taskDefinition=job:2");
    String second = define(container);
    stage.ecs().updateService(request -> request.service("web").taskDefinition(second));
    stage.advance(Duration.ofMinutes(10));
  }

  @Test
  void crashLoop_thatReachesRunning_leavesTheCountOfFailuresAtZero() {
    rollOut(Stage.container("app").build());

    assertThat(stage.service("web").deployments().get(0))
        .satisfies(
            deployment -> {
              assertThat(deployment.failedTasks()).isZero();
              assertThat(deployment.rolloutState()).isEqualTo(DeploymentRolloutState.IN_PROGRESS);
            });
    assertThat(stage.ecs().listTasks(r -> r.desiredStatus("STOPPED")).taskArns())
        .hasSizeGreaterThan(10);
  }

  @Test
  void crashLoop_beforeTheFirstReportOfItsHealthCheck_isRolledBack() {
    rollOut(
        Stage.container("app")
            .healthCheck(check -> check.command("CMD", "true").interval(60))
            .build());

    assertThat(stage.service("web").taskDefinition()).endsWith("/job:1");
    assertThat(stage.service("web").events())
        .anyMatch(event -> event.message().contains("rolling back to deployment"));
  }

  @Test
  void crash_afterAReportOfHealth_doesNotCount() {
    rollOut(
        Stage.container("app")
            .healthCheck(check -> check.command("CMD", "true").interval(5))
            .build());

    assertThat(stage.service("web").taskDefinition()).endsWith("/job:2");
    assertThat(stage.service("web").deployments().get(0).failedTasks()).isZero();
  }
}
