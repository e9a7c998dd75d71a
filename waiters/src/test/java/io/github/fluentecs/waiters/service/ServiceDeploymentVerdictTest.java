package io.github.fluentecs.waiters.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.waiters.OnePoll;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentRollbackMonitorsStatus;

/** The verdict on single polls with a service deployment, some of which the simulator lacks. */
class ServiceDeploymentVerdictTest {
  private static final String REVISIONS =
      "arn:aws:ecs:us-east-1:123456789012:service-revision/prod/web/";
  private static final Deployment OLD = deployment("1", "ACTIVE");
  private static final Deployment NEW = deployment("2", "PRIMARY");

  private static Deployment deployment(String number, String status) {
    return Deployment.builder().id("ecs-svc/" + number).status(status).build();
  }

  private static Service service(Deployment... deployments) {
    return Service.of(
        software.amazon.awssdk.services.ecs.model.Service.builder()
            .serviceArn("arn:aws:ecs:us-east-1:123456789012:service/prod/web")
            .clusterArn("arn:aws:ecs:us-east-1:123456789012:cluster/prod")
            .deployments(deployments)
            .build());
  }

  private static String verdict(Service seen, Consumer<ServiceDeployment.Builder> change) {
    ServiceDeployment.Builder rollout = ServiceDeployment.builder();
    change.accept(rollout);
    Service given = service(NEW, OLD);
    return OnePoll.words(
        new ServiceDeploymentVerdict(
                given,
                given.primaryDeployment().orElseThrow(),
                seen,
                io.github.fluentecs.core.service.ServiceDeployment.of(rollout.build()))
            .judge()
            .map(Named::kind));
  }

  /** Names how a rollout ended, and why. */
  private static final class Named {
    static String kind(Rollout rollout) {
      String name = rollout.getClass().getSimpleName();
      if (rollout instanceof Rollout.Failed failed) {
        return name + " " + failed.reason().kind();
      }
      return rollout instanceof Rollout.RolledBack back
          ? name + " to " + back.to().id() + " " + back.reason().kind()
          : name;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PENDING              | pending: PENDING, ",
        "IN_PROGRESS          | pending: IN_PROGRESS, ",
        "STOP_REQUESTED       | pending: STOP_REQUESTED, ",
        "ROLLBACK_REQUESTED   | pending: ROLLBACK_REQUESTED, ",
        "ROLLBACK_IN_PROGRESS | pending: ROLLBACK_IN_PROGRESS, ",
        "SUCCESSFUL           | met: Succeeded",
        "ROLLBACK_FAILED      | met: Failed OTHER",
        "STOPPED              | met: Failed OTHER",
        "SOMETHING_NEW        | pending: SOMETHING_NEW, "
      })
  void judge_whileTheDeploymentIsPrimary(String status, String expected) {
    assertThat(verdict(service(NEW, OLD), it -> it.status(status))).startsWith(expected);
  }

  @Test
  void judge_blueGreen_reportsTheStage() {
    assertThat(
            verdict(service(NEW, OLD), it -> it.status("IN_PROGRESS").lifecycleStage("BAKE_TIME")))
        .startsWith("pending: IN_PROGRESS BAKE_TIME, ");
  }

  @Test
  void judge_alarmTriggered_isTheReasonWhateverTheWords() {
    assertThat(
            verdict(
                service(deployment("1", "PRIMARY")),
                it ->
                    it.status("ROLLBACK_SUCCESSFUL")
                        .alarms(a -> a.status(ServiceDeploymentRollbackMonitorsStatus.TRIGGERED))
                        .rollback(r -> r.reason("?").serviceRevisionArn(REVISIONS + "1"))))
        .isEqualTo("met: RolledBack to ecs-svc/1 ALARM");
  }

  @Test
  void judge_rolledBackThenUpdated_reportsTheDeploymentItWentBackTo() {
    assertThat(
            verdict(
                service(deployment("3", "PRIMARY")),
                it ->
                    it.status("ROLLBACK_SUCCESSFUL")
                        .rollback(
                            r ->
                                r.reason("Deployment circuit breaker.")
                                    .serviceRevisionArn(REVISIONS + "1"))))
        .isEqualTo("met: RolledBack to ecs-svc/1 CIRCUIT_BREAKER");
  }

  @Test
  void judge_rolledBackButTheServiceShowsItNotYet_isPending() {
    assertThat(verdict(service(NEW), it -> it.status("ROLLBACK_SUCCESSFUL")))
        .isEqualTo("pending: ROLLBACK_SUCCESSFUL, not visible yet");
  }

  @Test
  void judge_stoppedByANewerUpdate_isSuperseded() {
    Service newer = service(deployment("3", "PRIMARY"), deployment("2", "ACTIVE"));

    assertThat(verdict(newer, it -> it.status("STOPPED"))).isEqualTo("met: Superseded");
    assertThat(
            verdict(
                newer,
                it ->
                    it.status("STOPPED")
                        .deploymentCircuitBreaker(
                            b -> b.status(ServiceDeploymentRollbackMonitorsStatus.TRIGGERED))))
        .isEqualTo("met: Failed CIRCUIT_BREAKER");
  }
}
