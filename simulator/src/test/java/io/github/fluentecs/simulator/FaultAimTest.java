package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.fault.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.Task;

/** Which tasks the faults of tasks strike, and what can never strike is refused. */
class FaultAimTest {
  private static final String ARNS = "arn:aws:ecs:us-east-1:123456789012:";

  private final Stage stage = new Stage();

  @BeforeEach
  void room() {
    stage.instance(16_384, 32_768);
  }

  private String web(String tag) {
    return stage.define(
        "web",
        definition ->
            definition.containerDefinitions(
                Stage.container("web").image("repo/web:" + tag).build(),
                Stage.container("proxy").image("repo/proxy:" + tag).build()));
  }

  private Injection inject(String text) {
    return stage.simulator().faults().inject(text);
  }

  /** What becomes of a task of a definition: its last status after a while. */
  private String fate(String definition) {
    Task task = stage.run(definition, 1).get(0);
    stage.settle();
    return stage.task(task.taskArn()).lastStatus();
  }

  @Test
  void image_ofTheNewRevisionCannotBePulled_theServiceRollsBack() {
    String good = web("1");
    stage.service(
        "web",
        request ->
            request
                .taskDefinition("web:1")
                .desiredCount(2)
                .deploymentConfiguration(
                    c -> c.deploymentCircuitBreaker(b -> b.enable(true).rollback(true))));
    stage.settle();
    Injection bad = inject("image-pull-failure image=repo/web:2");
    web("2");

    stage.ecs().updateService(request -> request.service("web").taskDefinition("web:2"));
    stage.settle();

    Service service = stage.service("web");
    assertThat(service.taskDefinition()).isEqualTo(good);
    assertThat(service.runningCount()).isEqualTo(2);
    assertThat(service.deployments().get(0).rolloutState())
        .isEqualTo(DeploymentRolloutState.COMPLETED);
    assertThat(bad.hits()).isGreaterThanOrEqualTo(3);
    assertThat(stage.ecs().listServiceDeployments(r -> r.service("web")).serviceDeployments())
        .first()
        .extracting(each -> each.status())
        .isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
  }

  @ParameterizedTest
  @CsvSource({
    "image=repo/web:2, STOPPED",
    "image=repo/web, STOPPED",
    "image=repo/web:1, RUNNING",
    "image=repo/we, RUNNING",
    "image=web:2, RUNNING",
    "image=repo/web:2 container=proxy, RUNNING",
    "image=repo/proxy:2 container=proxy, STOPPED",
    "family=web, STOPPED",
    "family=api, RUNNING",
    "taskDefinition=web, STOPPED",
    "taskDefinition=web:2, STOPPED",
    "taskDefinition=web:1, RUNNING",
    "taskDefinition=" + ARNS + "task-definition/web:2, STOPPED",
    "taskDefinition=" + ARNS + "task-definition/web, STOPPED",
    "taskDefinition=" + ARNS + "task-definition/web:1, RUNNING",
    "cluster=default, STOPPED",
    "cluster=" + ARNS + "cluster/default, STOPPED",
    "cluster=other, RUNNING",
    "group=family:web, STOPPED",
    "group=batch, RUNNING",
    "service=web, RUNNING",
    "family=web taskDefinition=web:2 cluster=default group=family:web, STOPPED",
  })
  void aim_taskOfItsOwn_isStruckIfItFitsEveryAim(String aim, String status) {
    web("1");
    String second = web("2");
    Injection fault = inject("image-pull-failure " + aim);

    assertThat(fate(second)).isEqualTo(status);
    assertThat(fault.hits()).isEqualTo(status.equals("STOPPED") ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service=web",
        "service=" + ARNS + "service/web",
        "service=" + ARNS + "service/default/web",
        "group=service:web"
      })
  void aim_service_strikesItsTasksOnly(String aim) {
    String definition = web("1");
    inject("image-pull-failure times=1 " + aim);

    assertThat(fate(definition)).isEqualTo("RUNNING");
    stage.service("web", request -> request.taskDefinition("web").desiredCount(1));
    stage.settle();

    assertThat(stage.ecs().listTasks(r -> r.serviceName("web").desiredStatus("STOPPED")).taskArns())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image-pull-failure family=web:2 | family is a family such as web; taskDefinition takes a"
            + " revision too, not web:2",
        "image-pull-failure family=" + ARNS + "task-definition/web:2 | family is a family",
        "image-pull-failure taskDefinition=web:0 | taskDefinition is a family such as web, a"
            + " revision such as web:2, or its ARN, not web:0",
        "image-pull-failure taskDefinition=web:latest | taskDefinition is a family",
        "image-pull-failure taskDefinition=" + ARNS + "service/web | taskDefinition is a family",
        "image-pull-failure image=\"repo/web :2\" | image is an image such as repo/web:2",
        "image-pull-failure service=" + ARNS + "cluster/web | service is the name or the ARN",
        "image-pull-failure cluster=prod/web | cluster is the name or the ARN of a cluster",
        "image-pull-failure container=\"my app\" | container is the name of a container",
        "image-pull-failure group=service:web:1 | group is a group such as family:web",
        "image-pull-failure task=0123 | task is the ARN of a task, not 0123",
        "image-pull-failure family=web taskDefinition=api:1 | it could never strike: family web"
            + " and api exclude each other",
        "image-pull-failure cluster=a service="
            + ARNS
            + "service/b/web | it could never strike:"
            + " cluster a and b exclude each other",
        "image-pull-failure group=family:web service=web | it could never strike: group family:web"
            + " and service:web exclude each other",
        "image-pull-failure cluster=arn:aws:ecs:us-east-1:1:cluster/a | it could never strike: the"
            + " account here is 123456789012, not arn:aws:ecs:us-east-1:1",
        "image-pull-failure cluster=arn:aws:ecs:eu-west-1:123456789012:cluster/a service="
            + ARNS
            + "service/a/web | it could never strike: the ARNs are of arn:aws:ecs:eu-west-1:",
        "image-pull-failure after=PT5S | unknown: after; known here: cluster, container, family",
        "interface-timeout reason=slow | unknown: reason; known here: cluster",
        "spot-interruption code=1 | unknown: code",
        "missing-exit-code reason=\" \" | reason is a text, not empty",
        "capacity-shortage zone=us-east-1 | zone is an Availability Zone such as us-east-1a",
        "capacity-shortage provider=fargate | provider is the name of a capacity provider",
        "capacity-shortage provider=" + ARNS + "capacity-provider/a | provider is the name",
        "invisible span=PT5S operation=DescribeTasks | invisible strikes CreateCapacityProvider,",
        "omitted-failures operation=CreateCluster | omitted-failures strikes DeleteTaskDef",
        "listed-failure reason=NO operation=RunTask | listed-failure strikes DescribeCapacity",
        "throttling operation=RunTusk | no such operation: RunTusk",
      })
  void inject_whatCanNeverStrike_isRefused(String text, String message) {
    assertThatThrownBy(() -> inject(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
    assertThat(stage.simulator().faults().active()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "image-pull-failure, RUNNING",
    "environment-file-failure, RUNNING",
    "injected-agent, RUNNING",
    "container-exit, STOPPED",
    "missing-exit-code, STOPPED",
    "ignored-stop-signal, STOPPED",
  })
  void inject_taskForWhichItIsTooLate_isRefused(String fault, String status) {
    String definition =
        stage.define("job", d -> d.containerDefinitions(Stage.withEnvironmentFile("job").build()));
    String arn = stage.run(definition, 1).get(0).taskArn();
    stage.settle();
    if (status.equals("STOPPED")) {
      stage.ecs().stopTask(request -> request.task(arn));
      stage.settle();
    }

    assertThatThrownBy(() -> inject(fault + " task=" + arn))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("comes too late for its task, which is " + status);
  }

  @Test
  void fault_withATimeOrAReasonThatItsKindLacks_isRefused() {
    assertThatThrownBy(() -> Fault.imagePullFailure().after(Duration.ofSeconds(5)))
        .hasMessage("image-pull-failure has no time of its own, so no after");
    assertThatThrownBy(() -> Fault.interfaceTimeout().reason("slow"))
        .hasMessage("interface-timeout has no reason of its own");
    assertThatThrownBy(() -> Fault.imagePullFailure().family("web:2"))
        .hasMessageStartingWith("family is a family such as web");
    assertThatThrownBy(() -> Fault.throttling().resource("web"))
        .hasMessage("throttling strikes whole calls, not one resource");
  }

  @Test
  void imagePullFailure_taskThatStillPulls_isStruck() {
    String arn = stage.run(web("1"), 1).get(0).taskArn();

    inject("image-pull-failure task=" + arn);
    stage.settle();

    assertThat(stage.task(arn).stoppedReason()).startsWith("CannotPullContainerError");
  }

  @Test
  void failingHealthChecks_taskWithoutAnyCheck_isNotStruck() {
    Injection fault = inject("failing-health-checks");

    assertThat(fate(web("1"))).isEqualTo("RUNNING");
    assertThat(fault.hits()).isZero();
  }

  @Test
  void inject_goneContainerInstance_isRefused() {
    String arn = stage.instance(256, 256).containerInstanceArn();
    inject("instance-lost containerInstance=" + arn);

    assertThatThrownBy(() -> inject("agent-lost containerInstance=" + arn))
        .hasMessage("the container instance is INACTIVE: " + arn);
  }

  @Test
  void everyKind_withItsAims_hasATextThatReadsBack() {
    for (String kind : List.of("container-exit code=1", "missing-exit-code", "injected-agent")) {
      String text = kind + " family=web taskDefinition=web:2 image=repo/web:2 service=web";
      assertThat(inject(text).fault()).hasToString(text);
    }
  }
}
