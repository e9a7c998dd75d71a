package io.github.fluentecs.workflows.lease;

import static io.github.fluentecs.workflows.lease.AgentProtection.agentProtection;
import static io.github.fluentecs.workflows.lease.ThisTask.thisTask;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.workflows.lease.PlayedAgent.Answer;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The endpoints inside a task, by the answers of the developer guide: 'Task scale-in protection
 * endpoint' and 'Task metadata endpoint version 4'.
 */
class AgentTest {
  private static final String TASK = "arn:aws:ecs:eu-central-1:123456789012:task/prod/0a1b2c";
  private static final String PROTECTED =
      """
      {"protection":{"ExpirationDate":"2026-10-06T02:29:16Z","ProtectionEnabled":true,"TaskArn":"%s"}}
      """
          .formatted(TASK);

  private final PlayedAgent agent = new PlayedAgent(call -> new Answer(200, PROTECTED));

  @AfterEach
  void close() {
    agent.close();
  }

  private AgentProtection protection() {
    return agentProtection(Map.of("ECS_AGENT_URI", agent.uri() + "/api/id")::get).get();
  }

  private Either<AgentFailure, ThisTask> task() {
    return thisTask(Map.of("ECS_CONTAINER_METADATA_URI_V4", agent.uri() + "/v4/id")::get);
  }

  private void answers(int status, String body) {
    agent.answer(call -> new Answer(status, body));
  }

  @Test
  void status_protected_isReadWithItsEnd() {
    ProtectionStatus status = protection().status().get();

    assertThat(status.isProtected()).isTrue();
    assertThat(status.until()).contains(Instant.parse("2026-10-06T02:29:16Z"));
    assertThat(agent.calls()).containsExactly("GET /api/id/task-protection/v1/state");
  }

  @Test
  void status_notProtected_hasNoEnd() {
    answers(
        200,
        "{\"protection\":{\"ExpirationDate\":null,\"ProtectionEnabled\":false,\"TaskArn\":\"x\"}}");

    assertThat(protection().status().get())
        .isEqualTo(new ProtectionStatus(false, Optional.empty()));
  }

  @Test
  void protect_minutes_arePutAsTheGuideSays() {
    protection().protect(Duration.ofHours(1)).get();
    protection().release().get();

    assertThat(agent.calls())
        .containsExactly(
            "PUT /api/id/task-protection/v1/state"
                + " {\"ProtectionEnabled\":true,\"ExpiresInMinutes\":60}",
            "PUT /api/id/task-protection/v1/state {\"ProtectionEnabled\":false}");
  }

  @Test
  void protect_refused_tellsTheReason() {
    answers(
        200,
        "{\"failure\":{\"Arn\":\"" + TASK + "\",\"Detail\":null,\"Reason\":\"TASK_NOT_VALID\"}}");

    AgentFailure failure = protection().protect(Duration.ofHours(1)).getLeft();

    assertThat(failure.kind()).isEqualTo(AgentFailure.Kind.REFUSED);
    assertThat(failure.code()).contains("TASK_NOT_VALID");
    assertThat(failure.retryable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "400, AccessDeniedException, false",
    "400, InvalidParameterException, false",
    "404, ResourceNotFoundException, false",
    "400, ThrottlingException, true",
    "504, RequestCanceled, true",
    "500, ServerException, true"
  })
  void protect_error_tellsTheCodeAndWhetherToTryAgain(int status, String code, boolean retryable) {
    answers(
        status,
        "{\"requestID\":\"1\",\"error\":{\"Arn\":\"x\",\"Code\":\""
            + code
            + "\",\"Message\":\"why\"}}");

    AgentFailure failure = protection().protect(Duration.ofHours(1)).getLeft();

    assertThat(failure.kind()).isEqualTo(AgentFailure.Kind.ERROR);
    assertThat(failure.message()).isEqualTo(code + ": why");
    assertThat(failure.retryable()).isEqualTo(retryable);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no JSON", "[]", "{}", "{\"protection\":null}", "{\"failure\":1}"})
  void status_answerOfAnotherForm_isUnreadable(String body) {
    answers(500, body);

    assertThat(protection().status().getLeft().kind()).isEqualTo(AgentFailure.Kind.UNREADABLE);
  }

  @Test
  void status_noOneListens_isNoAnswer() {
    AgentProtection protection = protection();
    agent.close();

    AgentFailure failure = protection.status().getLeft();

    assertThat(failure.kind()).isEqualTo(AgentFailure.Kind.NO_ANSWER);
    assertThat(failure.retryable()).isTrue();
  }

  @Test
  void endpoints_outsideOfATask_areNotThere() {
    assertThat(agentProtection(name -> null).getLeft().kind())
        .isEqualTo(AgentFailure.Kind.NOT_IN_A_TASK);
    assertThat(thisTask(name -> " ").getLeft().message())
        .startsWith("ECS_CONTAINER_METADATA_URI_V4 is not set");
    assertThat(thisTask(name -> "mailto:x").getLeft().kind())
        .isEqualTo(AgentFailure.Kind.NOT_IN_A_TASK);
  }

  @Test
  void thisTask_onFargate_knowsItself() {
    answers(
        200,
        """
        {"Cluster":"arn:aws:ecs:eu-central-1:123456789012:cluster/prod","TaskARN":"%s",
         "Family":"worker","Revision":"26","DesiredStatus":"RUNNING","KnownStatus":"RUNNING",
         "ServiceName":"worker","AvailabilityZone":"eu-central-1a","LaunchType":"FARGATE",
         "Limits":{"CPU":0.25,"Memory":512},"Containers":[{"Name":"app"}]}
        """
            .formatted(TASK));

    ThisTask task = task().get();

    assertThat(task.ref().text()).isEqualTo(TASK);
    assertThat(task.ref().cluster().id()).isEqualTo("prod");
    assertThat(task.taskDefinition().text()).isEqualTo("worker:26");
    assertThat(task.service()).contains("worker");
    assertThat(task.launchType()).contains("FARGATE");
    assertThat(agent.calls()).containsExactly("GET /v4/id/task");
  }

  @Test
  void thisTask_shortClusterNameAndNoService_isReadToo() {
    answers(
        200,
        "{\"Cluster\":\"prod\",\"TaskARN\":\"" + TASK + "\",\"Family\":\"w\",\"Revision\":\"1\"}");

    ThisTask task = task().get();

    assertThat(task.ref().cluster().text()).isEqualTo("prod");
    assertThat(task.service()).isEmpty();
  }

  @Test
  void thisTask_answerWithHoles_isUnreadable() {
    answers(200, "{\"Cluster\":\"prod\"}");

    assertThat(task().getLeft().kind()).isEqualTo(AgentFailure.Kind.UNREADABLE);
  }
}
