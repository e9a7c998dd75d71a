package io.github.fluentecs.core.value.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fluentecs.core.value.NotInSdkException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.util.VersionInfo;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ThresholdType;

/** A model that never had the member stands for the model of an SDK that does not have it yet. */
class NewerMemberTest {
  private static final ListTasksRequest OLD_MODEL = ListTasksRequest.builder().build();

  @Test
  void newestSdk_isThatOfTheBuild() {
    assertThat(NewerMember.NEWEST_SDK).isEqualTo(VersionInfo.SDK_VERSION);
  }

  @Test
  void read_modelWithTheMember_givesItsValue() {
    ListTasksRequest request = ListTasksRequest.builder().daemonName("agent").build();

    assertThat(NewerMember.TASKS_OF_DAEMON.isIn(request)).isTrue();
    assertThat(NewerMember.TASKS_OF_DAEMON.read(request)).isEqualTo("agent");
  }

  @Test
  void read_modelWithoutTheMember_givesNothing() {
    assertThat(NewerMember.BREAKER_RESET.isIn(OLD_MODEL)).isFalse();
    assertThat(NewerMember.BREAKER_RESET.read(OLD_MODEL)).isNull();
  }

  @Test
  void set_modelWithTheMember_isTheSdksOwnSetter() {
    ListTasksRequest.Builder request = ListTasksRequest.builder();

    NewerMember.TASKS_OF_DAEMON.set(request, "agent");

    assertThat(request.build()).isEqualTo(ListTasksRequest.builder().daemonName("agent").build());
  }

  @Test
  void set_modelWithoutTheMember_namesItAndTheVersionToTake() {
    assertThatExceptionOfType(NotInSdkException.class)
        .isThrownBy(() -> NewerMember.BREAKER_RESET.set(OLD_MODEL.toBuilder(), true))
        .withMessage(
            "The AWS SDK on the class path does not have"
                + " DeploymentCircuitBreaker.resetOnHealthyTask. Take version 2.50.2 of the AWS"
                + " SDK, or a newer one.");
  }

  @Test
  void set_nothing_needsNoMember() {
    assertThatCode(() -> NewerMember.BREAKER_RESET.set(OLD_MODEL.toBuilder(), null))
        .doesNotThrowAnyException();
  }

  @Test
  void setStructure_modelWithTheMember_makesTheSdksModel() {
    DeploymentCircuitBreaker.Builder breaker = DeploymentCircuitBreaker.builder();

    NewerMember.BREAKER_THRESHOLD.setStructure(breaker, Map.of("type", "COUNT", "value", 3));

    assertThat(breaker.build())
        .isEqualTo(
            DeploymentCircuitBreaker.builder()
                .thresholdConfiguration(t -> t.type(ThresholdType.COUNT).value(3))
                .build());
  }

  @Test
  void setStructure_modelWithoutTheMember_throws() {
    assertThatExceptionOfType(NotInSdkException.class)
        .isThrownBy(
            () -> NewerMember.BREAKER_THRESHOLD.setStructure(OLD_MODEL.toBuilder(), Map.of()));
  }
}
