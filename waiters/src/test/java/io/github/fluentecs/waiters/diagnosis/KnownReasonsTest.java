package io.github.fluentecs.waiters.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every reason for a stop that ECS is known to give has a cause, never a general one. */
class KnownReasonsTest {
  private static final String FAILED = "TaskFailedToStart";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TaskFailedToStart: RESOURCE:CPU | PLACEMENT | true",
        "TaskFailedToStart: RESOURCE:MEMORY | PLACEMENT | true",
        "TaskFailedToStart: AGENT | PLACEMENT | true",
        "TaskFailedToStart: ATTRIBUTE | PLACEMENT | false",
        "TaskFailedToStart: MemberOf placement constraint unsatisfied | PLACEMENT | false",
        "TaskFailedToStart: NO ACTIVE INSTANCES | CAPACITY | false",
        "TaskFailedToStart: EMPTY CAPACITY PROVIDER | CAPACITY | false",
        "Capacity is unavailable at this time. Please try again later. | CAPACITY | true",
        "ResourceInitializationError: failed to download env files: file download command: "
            + "context deadline exceeded | SECRETS_OR_PERMISSIONS | true",
        "ResourceInitializationError: failed to download env files: AccessDenied: Access Denied "
            + "status code: 403 | SECRETS_OR_PERMISSIONS | false",
        "ResourceInitializationError: failed to download env files | SECRETS_OR_PERMISSIONS | false",
        "Unexpected EC2 error while attempting to create a network interface: "
            + "Request limit exceeded. | THROTTLING | true",
        "RequestLimitExceeded: Request limit exceeded. | THROTTLING | true",
        "ECS was unable to assume the role 'arn:aws:iam::1:role/x' | SECRETS_OR_PERMISSIONS | false",
        "DockerTimeoutError: Could not transition to created | CONTAINER_START | true"
      })
  void of_knownReason_hasACauseOfItsOwn(String reason, Cause cause, boolean retryable) {
    Task stopped = Said.task(FAILED, reason);

    Finding found = Diagnosis.of(Evidence.of(stopped)).main().orElseThrow();

    assertThat(found.cause()).isEqualTo(cause);
    assertThat(found.retryable()).isEqualTo(retryable);
    assertThat(found.remedy()).isNotEqualTo(CauseTable.REST.remedy());
  }
}
