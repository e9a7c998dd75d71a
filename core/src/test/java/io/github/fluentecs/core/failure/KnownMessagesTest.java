package io.github.fluentecs.core.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.fluentecs.core.failure.FailureTable.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message that ECS is known to give has an answer of its own, never a general one. */
class KnownMessagesTest {
  private static final String INVALID = "InvalidParameterException";
  private static final String CLIENT = "ClientException";

  private final FailureTable table = new FailureTable(FailureRows.all());

  static Stream<Arguments> messages() {
    return Stream.of(
        arguments(
            CLIENT,
            "Unable to describe load balancers: Request limit exceeded. "
                + "(ErrorCode: RequestLimitExceeded)",
            Kind.THROTTLED,
            true),
        arguments(INVALID, "Request limit exceeded.", Kind.THROTTLED, true),
        arguments("ThrottlingException", "Rate exceeded", Kind.THROTTLED, true),
        arguments(
            INVALID,
            "Unable to describe subnets (Service: AmazonEC2; ErrorCode: RequestLimitExceeded)",
            Kind.THROTTLED,
            true),
        arguments(
            INVALID,
            "Unable to assume the service linked role. Please verify that the ECS service linked "
                + "role exists.",
            Kind.IN_PROGRESS,
            true),
        arguments(
            INVALID,
            "Please verify that the ECS service role being passed has the proper permissions.",
            Kind.IN_PROGRESS,
            true),
        arguments(
            INVALID,
            "The target group with targetGroupArn arn:aws:elasticloadbalancing:eu-west-1:"
                + "123456789012:targetgroup/web/1 does not have an associated load balancer.",
            Kind.IN_PROGRESS,
            true),
        arguments(
            INVALID,
            "The service must be scaled down to 0 before it is deleted.",
            Kind.CONFLICT,
            false),
        arguments(INVALID, "TaskDefinition not found.", Kind.NOT_FOUND, false),
        arguments(INVALID, "Unable to describe task definition.", Kind.NOT_FOUND, false),
        arguments(
            INVALID, "The referenced container instance was not found.", Kind.NOT_FOUND, false),
        arguments(INVALID, "A task set that is DRAINING cannot be updated.", Kind.CONFLICT, false),
        arguments(
            INVALID,
            "The capacity provider 'spot' is not associated with the cluster 'prod'.",
            Kind.CONFLICT,
            false),
        arguments(
            INVALID,
            "Task definition does not support launch_type FARGATE.",
            Kind.INVALID_REQUEST,
            false),
        arguments(
            INVALID,
            "Network Configuration is not valid for the given networkMode of this task definition.",
            Kind.INVALID_REQUEST,
            false),
        arguments(
            INVALID,
            "ECS was unable to assume the role 'arn:aws:iam::123456789012:role/tasks' that was "
                + "provided for this task. Please verify that the role being passed has the proper "
                + "trust relationship and permissions",
            Kind.IN_PROGRESS,
            true),
        arguments(
            CLIENT,
            "ECS was unable to assume the role 'arn:aws:iam::123456789012:role/tasks'",
            Kind.IN_PROGRESS,
            true),
        arguments(
            INVALID,
            "The ECS Infrastructure Role cannot be assumed: check its trust relationship.",
            Kind.IN_PROGRESS,
            true),
        arguments(
            CLIENT,
            "ServiceAccessDeniedException for ECSInfrastructureRole",
            Kind.IN_PROGRESS,
            true),
        arguments(
            INVALID,
            "The execute command failed because execute command was not enabled when the task was"
                + " run or the execute command agent isn\u2019t running.",
            Kind.CONFLICT,
            true),
        arguments(
            INVALID,
            "Interactive is the only mode supported currently.",
            Kind.INVALID_REQUEST,
            false),
        arguments(CLIENT, "TaskDefinition not found.", Kind.NOT_FOUND, false),
        arguments(CLIENT, "Unable to describe task definition.", Kind.NOT_FOUND, false),
        arguments(
            INVALID, "No Container Instances were found in your cluster.", Kind.PLACEMENT, true),
        arguments(
            INVALID,
            "The service cannot be stopped while it is scaled above 0.",
            Kind.CONFLICT,
            false),
        arguments(INVALID, "Creation of service was not idempotent.", Kind.CONFLICT, false),
        arguments(
            INVALID,
            "The service cannot be stopped while deployments are active.",
            Kind.IN_PROGRESS,
            true),
        arguments(INVALID, "The referenced task was not found", Kind.NOT_FOUND, false),
        arguments(
            INVALID,
            "Override for container named wokrer is not a container in the TaskDefinition.",
            Kind.INVALID_REQUEST,
            false),
        arguments(INVALID, "Task Identifier is invalid", Kind.INVALID_REQUEST, false),
        arguments(INVALID, "Tasks cannot be empty.", Kind.INVALID_REQUEST, false),
        arguments(CLIENT, "Cluster was not ACTIVE.", Kind.IN_PROGRESS, true),
        arguments(
            "ClusterContainsContainerInstancesException",
            "The Cluster cannot be deleted while Container Instances are active or draining.",
            Kind.CONFLICT,
            false),
        arguments(
            "ClusterContainsServicesException",
            "The Cluster cannot be deleted while Services are active.",
            Kind.CONFLICT,
            false),
        arguments(
            "ClusterContainsTasksException",
            "The Cluster cannot be deleted while Tasks are active.",
            Kind.CONFLICT,
            false),
        arguments(
            "ResourceInUseException",
            "The specified capacity provider is in use and cannot be removed.",
            Kind.CONFLICT,
            false),
        arguments(
            INVALID,
            "The specified capacity provider 'x' is not in an ACTIVE state.",
            Kind.IN_PROGRESS,
            true),
        arguments(
            INVALID,
            "The maximum number of capacity providers per cluster has been exceeded.",
            Kind.LIMIT_EXCEEDED,
            false),
        arguments(INVALID, "Desired count exceeds limit.", Kind.LIMIT_EXCEEDED, false),
        arguments(
            INVALID,
            "5 deployments exist on the service. Unable to create new TaskSet since this exceeds "
                + "the maximum limit.",
            Kind.LIMIT_EXCEEDED,
            false),
        arguments(
            CLIENT,
            "You've reached the limit on the number of vCPUs you can run concurrently",
            Kind.LIMIT_EXCEEDED,
            false),
        arguments(
            INVALID,
            "A capacity provider strategy cannot contain a mix of capacity providers using Auto "
                + "Scaling groups and Fargate providers.",
            Kind.INVALID_REQUEST,
            false),
        arguments(
            INVALID,
            "When switching from launch type to capacity provider strategy on an existing service, "
                + "you must force a new deployment.",
            Kind.INVALID_REQUEST,
            false),
        arguments(
            INVALID,
            "The daemon scheduling strategy does not support a desired count for services.",
            Kind.INVALID_REQUEST,
            false),
        arguments(
            INVALID,
            "The daemon scheduling strategy does not support values above 100 for maximumPercent.",
            Kind.INVALID_REQUEST,
            false),
        arguments(
            INVALID,
            "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
            Kind.INVALID_REQUEST,
            false));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void find_knownMessage_hasAnAnswerOfItsOwn(
      String code, String message, Kind kind, boolean retryable) {
    FailureTable.Row row = table.find(code, message).orElseThrow();

    assertThat(row.kind()).isEqualTo(kind);
    assertThat(row.retryable()).isEqualTo(retryable);
    assertThat(SimulatorMessagesTest.GENERAL).doesNotContain(row.remedy());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MISSING",
        "RESOURCE:CPU",
        "RESOURCE:MEMORY",
        "RESOURCE:ENI",
        "RESOURCE:GPU",
        "RESOURCE:PORTS",
        "AGENT",
        "ATTRIBUTE",
        "LOCATION",
        "INACTIVE",
        "MemberOf placement constraint unsatisfied.",
        "Capacity is unavailable at this time. Please try again later.",
        "TASK_NOT_VALID",
        "DEPLOYMENT_BLOCKED",
        "ECS deployment failed"
      })
  void of_knownReason_isNotUnknown(String reason) {
    assertThat(FailureReason.of(reason)).isNotEqualTo(FailureReason.UNKNOWN);
  }
}
