package com.acme;

import static io.github.fluentecs.dsl.EcsDsl.circuitBreaker;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.deployment;
import static io.github.fluentecs.dsl.EcsDsl.gateway;
import static io.github.fluentecs.dsl.EcsDsl.serviceDeployment;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.gateway.CreateGateway;
import io.github.fluentecs.core.service.DeploymentLifecycleHook;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.Threshold;
import io.github.fluentecs.core.task.TaskCriteria;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.waiters.Waiters;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStage;

/** Commands whose members are newer than the oldest SDK. */
class GapsTest {
  private static final String OLDEST = "oldest";
  private static final String NEWEST = "newest";

  private static Simulator simulator;
  private static EcsClient client;

  @BeforeAll
  static void open() {
    simulator = Simulator.start();
    client = simulator.client();
    Ecs.using(client).execute(cluster("prod").create().build()).get();
  }

  @AfterAll
  static void close() {
    client.close();
    simulator.close();
  }

  private static EcsCommand<?> tasksOfDaemon() {
    return cluster("prod").listTasks().filter(TaskCriteria.builder().daemonName("agent").build()).build();
  }

  private static EcsCommand<Service> tolerant() {
    return cluster("prod")
        .service("web")
        .update()
        .deploymentConfiguration(
            deployment().circuitBreaker(circuitBreaker().after(Threshold.count(3))))
        .build();
  }

  private static EcsCommand<?> goingOn() {
    return serviceDeployment("arn:aws:ecs:us-east-1:123456789012:service-deployment/prod/web/d1")
        .proceed("hook-1");
  }

  private static void assertUnsupported(EcsCommand<?> command, String member, String version) {
    EcsFailure failure = Ecs.using(client).execute(command).getLeft();

    assertThat(failure).isInstanceOf(EcsFailure.Unsupported.class);
    assertThat(failure.message()).contains(member, "Take version " + version + " of the AWS SDK");
    assertThat(failure.retryable()).isFalse();
    assertThat(command.violations())
        .singleElement()
        .satisfies(violation -> assertThat(violation.message()).contains(member, version));
    assertThatExceptionOfType(NotInSdkException.class)
        .isThrownBy(command::describe)
        .withMessageContaining(member);
  }

  @Test
  @EnabledIfSystemProperty(named = "sdk", matches = OLDEST)
  void oldest_jsonOfAnOperation_isNotInTheSdk() {
    assertThatExceptionOfType(NotInSdkException.class)
        .isThrownBy(() -> CreateGateway.fromJson("{}"))
        .withMessageContaining("CreateGatewayRequest");
  }

  @Test
  @EnabledIfSystemProperty(named = "sdk", matches = OLDEST)
  void oldest_memberOfARequest_isUnsupported() {
    assertUnsupported(tasksOfDaemon(), "ListTasksRequest.daemonName", "2.50.2");
  }

  @Test
  @EnabledIfSystemProperty(named = "sdk", matches = OLDEST)
  void oldest_memberOfAStructure_isUnsupported() {
    assertUnsupported(tolerant(), "DeploymentCircuitBreaker.thresholdConfiguration", "2.50.2");
  }

  @Test
  @EnabledIfSystemProperty(named = "sdk", matches = OLDEST)
  void oldest_operationsOfNewerNouns_areUnsupported() {
    EcsCommand<?> daemon =
        cluster("arn:aws:ecs:us-east-1:123456789012:cluster/prod").daemon("logs").delete();

    assertUnsupported(daemon, "DeleteDaemonRequest", "2.57.8");
    assertUnsupported(gateway("web").delete(), "DeleteGatewayRequest", "2.57.8");
  }

  @Test
  @EnabledIfSystemProperty(named = "sdk", matches = OLDEST)
  void oldest_operation_isUnsupported() {
    assertUnsupported(goingOn(), "ContinueServiceDeploymentRequest", "2.57.8");

    assertThat(Ecs.using(client).execute(goingOn()).getLeft().operation())
        .isEqualTo("ContinueServiceDeployment");
  }

  @Test
  @EnabledIfSystemProperty(named = "sdk", matches = OLDEST)
  void oldest_waitBehindIt_endsAtOnce() {
    try (Waiters waiters = Waiters.using(Ecs.using(client))) {
      var wait = after(tolerant(), service -> rolloutOf(service)).atMost(Duration.ofSeconds(20));

      assertThat(waiters.await(wait).getLeft().message()).contains("thresholdConfiguration");
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "sdk", matches = OLDEST)
  void oldest_lambdaHook_needsNoNewerMember() {
    var hook = DeploymentLifecycleHook.lambda("arn:f", DeploymentLifecycleHookStage.PRE_SCALE_UP);
    assertThat(hook.toSdk().hookTargetArn()).isEqualTo("arn:f");

    var pause = DeploymentLifecycleHook.pause(DeploymentLifecycleHookStage.PRE_SCALE_UP);
    assertThatExceptionOfType(NotInSdkException.class).isThrownBy(pause::toSdk);
  }

  @Test
  @EnabledIfSystemProperty(named = "sdk", matches = NEWEST)
  void newest_members_areSent() {
    assertThat(goingOn().describe().json()).contains("\"hookId\"", "\"CONTINUE\"");
    assertThat(tasksOfDaemon().describe().json()).contains("\"daemonName\"", "\"agent\"");
    assertThat(tolerant().describe().json()).contains("\"thresholdConfiguration\"", "\"COUNT\"");
    assertThat(tolerant().violations()).isEmpty();
  }
}
