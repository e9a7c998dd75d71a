package io.github.fluentecs.waiters.diagnosis;

import static io.github.fluentecs.waiters.diagnosis.Said.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.fluentecs.core.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.Container;

/** The table, row by row, on texts as ECS, its agent and the container runtimes write them. */
class CauseTableTest {
  private static final String PULL = "CannotPullContainerError: ";
  private static final String SECRETS =
      "ResourceInitializationError: unable to pull secrets or registry auth: execution resource "
          + "retrieval failed: unable to retrieve secret from asm: ";
  private static final String FILES = "ResourceInitializationError: failed to download env files: ";
  private static final String UNPLACED =
      "(service web) was unable to place a task because no container instance met all of its "
          + "requirements. ";

  static Stream<Arguments> startFailures() {
    return Stream.of(
        failed(
            "Unexpected EC2 error: Request limit exceeded.",
            "THROTTLING, retry, Wait, or start less at once: ECS's own calls are throttled."),
        failed(
            "EC2: RequestLimitExceeded",
            "THROTTLING, retry, Wait, or start less at once: ECS's own calls are throttled."),
        failed(
            "ThrottlingException: slow down",
            "THROTTLING, retry, Wait, or start less at once: ECS's own calls are throttled."),
        failed(
            "STS: Rate exceeded",
            "THROTTLING, retry, Wait, or start less at once: ECS's own calls are throttled."),
        failed(
            FILES + "context deadline exceeded",
            "SECRETS_OR_PERMISSIONS, retry, Give the subnet a way to S3, such as an endpoint of the VPC; "
                + "then try again."),
        failed(
            FILES + "i/o timeout",
            "SECRETS_OR_PERMISSIONS, retry, Give the subnet a way to S3, such as an endpoint of the VPC; "
                + "then try again."),
        failed(
            FILES + "request canceled",
            "SECRETS_OR_PERMISSIONS, retry, Give the subnet a way to S3, such as an endpoint of the VPC; "
                + "then try again."),
        failed(
            FILES + "AccessDenied",
            "SECRETS_OR_PERMISSIONS, Let the execution role read the file: s3:GetObject and "
                + "s3:GetBucketLocation."),
        failed(
            FILES + "status code: 403",
            "SECRETS_OR_PERMISSIONS, Let the execution role read the file: s3:GetObject and "
                + "s3:GetBucketLocation."),
        failed(FILES + "NoSuchKey", "SECRETS_OR_PERMISSIONS, Correct the ARN of the file."),
        failed(FILES + "status code: 404", "SECRETS_OR_PERMISSIONS, Correct the ARN of the file."),
        failed(
            FILES + "broken",
            "SECRETS_OR_PERMISSIONS, Check file, execution role and the subnet's way to S3."),
        failed(
            PULL
                + "pull access denied for web, repository does not exist or may require 'docker"
                + " login': denied: requested access to the resource is denied",
            "IMAGE_PULL, Correct the image's name, or give the registry's credentials."),
        failed(
            PULL
                + "inspect image has been retried 5 time(s): httpReadSeeker: failed open: "
                + "unexpected status code 429 Too Many Requests - toomanyrequests: You have "
                + "reached your pull rate limit.",
            "IMAGE_PULL, retry, Log in to the registry, or mirror the image in ECR."),
        failed(
            PULL + "You have reached your pull rate limit. You may increase the limit.",
            "IMAGE_PULL, retry, Log in to the registry, or mirror the image in ECR."),
        failed(
            PULL + "failed to extract layer: write /usr/lib/x: no space left on device",
            "STORAGE, Give more storage, or use less."),
        failed(
            PULL
                + "pull image manifest has been retried 1 time(s): image Manifest does not "
                + "contain descriptor matching platform 'linux/amd64'",
            "IMAGE_PULL, Build the image for the task's processor and operating system."),
        failed(
            PULL + "failed to resolve ref: unexpected status from HEAD request: 403 Forbidden",
            "IMAGE_PULL, Give the execution role the permission to pull from the repository."),
        failed(
            PULL + "failed to authorize: unexpected status: 401 Unauthorized",
            "IMAGE_PULL, Give the execution role the permission to pull from the repository."),
        failed(
            PULL + "AccessDeniedException: User is not allowed: ecr:GetAuthorizationToken",
            "IMAGE_PULL, Give the execution role the permission to pull from the repository."),
        failed(
            PULL + "User: arn:aws:sts::1:assumed-role/r is not authorized to perform: ecr:Batch",
            "IMAGE_PULL, Give the execution role the permission to pull from the repository."),
        failed(
            PULL + "Error response from daemon: no basic auth credentials",
            "IMAGE_PULL, Give the execution role the permission to pull from the repository."),
        failed(
            PULL + "failed to resolve ref registry/web:43: not found",
            "IMAGE_PULL, Push the image, or correct its name and tag."),
        failed(
            PULL + "Error response from daemon: manifest unknown",
            "IMAGE_PULL, Push the image, or correct its name and tag."),
        failed(
            "CannotPullECRContainerError: The repository with name 'web' does not exist",
            "IMAGE_PULL, Push the image, or correct its name and tag."),
        failed(
            PULL
                + "pull image manifest has been retried 5 time(s): dial tcp 10.0.3.17:443: "
                + "i/o timeout",
            "IMAGE_PULL, retry, Try again; if it stays, give the subnet a way to the registry."),
        failed(
            PULL + "ref pull has been retried 5 time(s): context deadline exceeded",
            "IMAGE_PULL, retry, Try again; if it stays, give the subnet a way to the registry."),
        failed(
            PULL + "net/http: request canceled while waiting for connection",
            "IMAGE_PULL, retry, Try again; if it stays, give the subnet a way to the registry."),
        failed(
            PULL + "Get https://registry/v2/: net/http: TLS handshake timeout",
            "IMAGE_PULL, retry, Try again; if it stays, give the subnet a way to the registry."),
        failed(
            PULL + "read tcp 10.0.0.1:443: read: connection reset by peer",
            "IMAGE_PULL, retry, Try again; if it stays, give the subnet a way to the registry."),
        failed(
            PULL + "failed to copy: httpReadSeeker: failed open: Get \"https://x\": EOF",
            "IMAGE_PULL, retry, Try again; if it stays, give the subnet a way to the registry."),
        failed(
            PULL + "failed commit on ref \"layer-sha256:1\": invalid argument",
            "IMAGE_PULL, retry, Try again; if it stays, give the subnet a way to the registry."),
        failed(
            "CannotPullImageManifestError: something new",
            "IMAGE_PULL, Check the image's name, the execution role and the way to it."),
        failed(
            SECRETS + "api error AccessDeniedException: User may not: secretsmanager:GetSecret",
            "SECRETS_OR_PERMISSIONS, Let the execution role read the secret and use its key."),
        failed(
            SECRETS + "User is not authorized to perform: kms:Decrypt",
            "SECRETS_OR_PERMISSIONS, Let the execution role read the secret and use its key."),
        failed(
            SECRETS + "ResourceNotFoundException: Secrets Manager can't find the secret.",
            "SECRETS_OR_PERMISSIONS, Correct the name of the secret, parameter or key in it."),
        failed(
            SECRETS + "invalid ssm parameters: /web/token",
            "SECRETS_OR_PERMISSIONS, Correct the name of the secret, parameter or key in it."),
        failed(
            SECRETS + "retrieved secret did not contain json key token",
            "SECRETS_OR_PERMISSIONS, Correct the name of the secret, parameter or key in it."),
        failed(
            SECRETS + "dial tcp 52.0.0.1:443: i/o timeout",
            "SECRETS_OR_PERMISSIONS, Give the subnet a way to Secrets Manager, SSM and ECR, such as"
                + " VPC endpoints."),
        failed(
            SECRETS + "context deadline exceeded",
            "SECRETS_OR_PERMISSIONS, Give the subnet a way to Secrets Manager, SSM and ECR, such as"
                + " VPC endpoints."),
        failed(
            SECRETS + "something new",
            "SECRETS_OR_PERMISSIONS, Check the secret, the execution role and the way to it."),
        failed(
            "ECS was unable to assume the role 'arn:aws:iam::1:role/web' that was provided for "
                + "this task.",
            "SECRETS_OR_PERMISSIONS, Let ecs-tasks.amazonaws.com assume the role."),
        failed(
            "The task execution role lacks the permission logs:CreateLogGroup",
            "SECRETS_OR_PERMISSIONS, Let the execution role read the secret and use its key."),
        failed(
            "ResourceInitializationError: failed to validate logger args: create stream has been "
                + "retried 1 times: ResourceNotFoundException: The specified log group does not "
                + "exist.",
            "LOGGING, Create the log group, or let the execution role do it."),
        failed(
            "ResourceInitializationError: failed to validate logger args: signal: killed",
            "LOGGING, Create the log group, or let the execution role do it."),
        failed(
            "ResourceInitializationError: failed to initialize logging driver: dial tcp: lookup "
                + "logs.eu-west-1.amazonaws.com: i/o timeout",
            "LOGGING, Check the log configuration and the way to CloudWatch Logs."),
        failed(
            "Timeout waiting for EphemeralStorage provisioning to complete.",
            "STORAGE, retry, Try again: it may go away by itself."),
        failed(
            "CannotCreateContainerError: mkdir /var/lib/docker: no space left on device",
            "STORAGE, Give more storage, or use less."),
        failed(
            "CannotCreateContainerError: API error (500): devmapper: Thin Pool has 4350 free",
            "STORAGE, Give the instance's containers more disk, or clean up."),
        failed(
            "CannotCreateVolumeError: agent could not create task volume",
            "STORAGE, Check volume, mount targets, security groups and the role."),
        failed(
            "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS",
            "STORAGE, Check volume, mount targets, security groups and the role."),
        failed(
            "TaskFailedToStart: Unable to attach EBS volume(s).",
            "STORAGE, Check volume, mount targets, security groups and the role."),
        failed(
            "Timeout waiting for network interface provisioning to complete.",
            "NETWORK_INTERFACE, retry, Try again: it may go away by itself."),
        failed(
            "Unexpected EC2 error while attempting to Create Network Interface with public IP "
                + "assignment enabled in subnet 'subnet-1': AuthFailure",
            "NETWORK_INTERFACE, retry, Try again: it may go away by itself."),
        failed(
            "Rate limit exceeded while preparing network interface to be attached to instance",
            "NETWORK_INTERFACE, retry, Try again: it may go away by itself."),
        failed(
            "Unexpected EC2 error while attempting to Create Network Interface in subnet "
                + "'subnet-1': InsufficientFreeAddressesInSubnet",
            "NETWORK_INTERFACE, Free addresses in the subnet, or give a larger one."),
        failed(
            "TaskFailedToStart: RESOURCE:ENI",
            "NETWORK_INTERFACE, retry, Add instances, or turn on trunking of interfaces."),
        failed(
            "Unexpected EC2 error while attempting to Create Network Interface: Unauthorized",
            "NETWORK_INTERFACE, Check subnets, security groups and ECS's own role."),
        failed(
            "The Service Discovery instance could not be registered.",
            "SERVICE_DISCOVERY, retry, Try again: it may go away by itself."),
        failed(
            "Service discovery quota reached",
            "SERVICE_DISCOVERY, Check the service registry in Cloud Map and its quota."),
        failed(
            "Capacity is unavailable at this time. Please try again later or in a different "
                + "availability zone",
            "CAPACITY, retry, Try again later, in other zones, or with another size."),
        failed(
            "TaskFailedToStart: EMPTY CAPACITY PROVIDER",
            "CAPACITY, Let the Auto Scaling group of the capacity provider have instances."),
        failed(
            "TaskFailedToStart: NO ACTIVE INSTANCES",
            "CAPACITY, Add container instances to the cluster, or use Fargate."),
        failed(
            "TaskFailedToStart: ATTRIBUTE",
            "PLACEMENT, Change the task definition, or add instances that have it."),
        failed(
            "TaskFailedToStart: MemberOf placement constraint unsatisfied",
            "PLACEMENT, Relax the constraint, or add instances that satisfy it."),
        failed(
            "TaskFailedToStart: AGENT",
            "PLACEMENT, retry, Try another instance, or repair the agent, then try again."),
        failed(
            "TaskFailedToStart: RESOURCE:MEMORY",
            "PLACEMENT, retry, Wait for free capacity, add capacity, or request less."),
        failed(
            "CannotCreateContainerError: failed to copy file info: operation not permitted",
            "CONTAINER_START, See the reason: image, entry point, mounts and devices of the "
                + "container."),
        failed(
            "CannotStartContainerError: failed to create task for container: exec: \"run\"",
            "CONTAINER_START, See the reason: image, entry point, mounts and devices of the "
                + "container."),
        failed(
            "CannotInspectContainerError: Could not transition to inspecting",
            "CONTAINER_START, retry, Try again: it may go away by itself."),
        failed(
            "CannotStopContainerError: failed sending SIGTERM to container",
            "CONTAINER_START, retry, Try again: it may go away by itself."),
        failed(
            "ContainerRuntimeTimeoutError: Could not transition to running; timed out after "
                + "waiting 1m",
            "CONTAINER_START, retry, Try again: it may go away by itself."),
        failed(
            "DockerTimeoutError: Could not transition to started; timed out after waiting 3m0s",
            "CONTAINER_START, retry, Try again: it may go away by itself."),
        failed(
            "Timed out waiting for Amazon ECS Agent to start.",
            "CONTAINER_START, retry, Try again: it may go away by itself."),
        failed(
            "ResourceInitializationError: failed to create new container runtime task",
            "CONTAINER_START, See the reason, and whether the VPC resolves names."),
        failed(
            "Container app depends on one that failed",
            "CONTAINER_START, Read the container's log."),
        failed(
            "Container app timed out waiting for what it depends on",
            "CONTAINER_START, Read the container's log."),
        failed("Something new", "UNKNOWN, See what ECS said, and the container's log."));
  }

  private static Arguments failed(String text, String expected) {
    return arguments(text, expected);
  }

  static Stream<Arguments> ends() {
    String host = "HOST_LOST, retry, Run it again: it will be placed on another host.";
    String spot =
        "SPOT_INTERRUPTION, retry, Run it again; on demand if it must not be interrupted.";
    String elb =
        "HEALTH_CHECKS, Check path, port, security group and grace period of the health check.";
    Container killed =
        Container.builder()
            .name("app")
            .exitCode(137)
            .reason("OutOfMemoryError: container killed due to memory usage")
            .build();
    return Stream.of(
        arguments(
            Said.task("UserInitiated", "has stopped being useful"),
            "STOPPED, Run it again, if that was not meant."),
        arguments(
            Said.task(
                "ServiceSchedulerInitiated",
                "Scaling activity initiated by (deployment ecs-svc/1)"),
            "nothing"),
        arguments(Said.task("SpotInterruption", ""), spot),
        arguments(Said.task("TerminationNotice", "Your Spot Task was interrupted."), spot),
        arguments(Said.task("", "Host EC2 (instance i-06aab15feb4568492) terminated."), host),
        arguments(
            Said.task(
                "ServiceSchedulerInitiated",
                "Service web: ECS is performing maintenance on the underlying infrastructure "
                    + "hosting the task"),
            host),
        arguments(
            Said.task(
                "ServiceSchedulerInitiated",
                "Service web: Task is stopped because container instance is in DRAINING state"),
            host),
        arguments(Said.task("", "Container instance deregistration forced by user"), host),
        arguments(Said.task("TerminationNotice", ""), host),
        arguments(Said.task("InfrastructureHealth", ""), host),
        arguments(
            Said.task("ServiceSchedulerInitiated", "Task failed container health checks"),
            "HEALTH_CHECKS, Run the check's command in the container; allow it a start period."),
        arguments(
            Said.task(
                "ServiceSchedulerInitiated",
                "Task failed ELB health checks in (target-group arn:aws:elb)",
                Container.builder().name("app").exitCode(137).build()),
            elb),
        arguments(
            Said.task("EssentialContainerExited", "Essential container in task exited", killed),
            "OUT_OF_MEMORY, Give the container or task more memory, or use less."),
        arguments(
            Said.exited(137),
            "OUT_OF_MEMORY, Give it more memory: code 137 is a kill, mostly for its memory."),
        arguments(
            Said.exited(139),
            "CONTAINER_EXIT, The program crashed (code 139): read the container's log."),
        arguments(
            Said.exited(143),
            "CONTAINER_EXIT, The program was told to stop (code 143): see by what."),
        arguments(Said.exited(126), "CONTAINER_EXIT, Make the command executable (code 126)."),
        arguments(
            Said.exited(127),
            "CONTAINER_EXIT, Correct the command: there is no such program (code 127)."),
        arguments(
            Said.exited(0),
            "CONTAINER_EXIT, Keep the program running: a service needs one that stays."),
        arguments(Said.exited(1), "CONTAINER_EXIT, Read the container's log."),
        arguments(
            Said.task("", "Essential container in task exited"),
            "CONTAINER_EXIT, Read the container's log."),
        arguments(
            Said.task(
                "TaskFailedToStart",
                "Task failed to start",
                reason("app", "CannotPullContainerError: failed to resolve ref web: not found")),
            "IMAGE_PULL, Push the image, or correct its name and tag."),
        arguments(
            Said.task("TaskFailedToStart", ""),
            "UNKNOWN, See what ECS said, and the container's log."));
  }

  static Stream<Arguments> messages() {
    String room = "PLACEMENT, retry, Wait for free capacity, add capacity, or request less.";
    String none = "CAPACITY, Add container instances to the cluster, or use Fargate.";
    String group = "CAPACITY, Let the Auto Scaling group of the capacity provider have instances.";
    String quota = "QUOTA, Raise the quota, or run less.";
    String protection =
        "PROTECTION, retry, Wait for protection to expire, unprotect some tasks, or raise the "
            + "desired count.";
    String look = "UNKNOWN, Check the tasks that stopped, within an hour.";
    return Stream.of(
        arguments("(service web) has reached a steady state.", "nothing"),
        arguments("(service error-missing) has started 2 tasks: (task a) (task b).", "nothing"),
        arguments("(service web) has stopped 1 unhealthy tasks: (task a).", "nothing"),
        arguments("(service web) registered 1 targets in (target-group web)", "nothing"),
        arguments("(service web) rolling back to deployment ecs-svc/1.", "nothing"),
        arguments(
            "(service web) (task a) failed container health checks.",
            "HEALTH_CHECKS, Run the check's command in the container; allow it a start period."),
        arguments(
            "(service web) (port 80) is unhealthy in target-group web due to (reason Request timed"
                + " out)",
            "HEALTH_CHECKS, Open the port to the load balancer, and answer in time."),
        arguments(
            "service web (port 8081) is unhealthy in target-group web due to (reason Health checks "
                + "failed with these codes: [502]).",
            "HEALTH_CHECKS, Answer the check's path with a code that it expects."),
        arguments(
            "(service web) (instance i-1) is unhealthy in (elb web) due to (reason Instance has "
                + "failed at least the UnhealthyThreshold number of health checks consecutively.)",
            "HEALTH_CHECKS, Check path, port, security group and grace period of the health "
                + "check."),
        arguments(UNPLACED + "Reason: No Container Instances were found in your cluster.", none),
        arguments(
            "service web was unable to reach steady state. Reason: No Container Instances were "
                + "found in your capacity provider.",
            group),
        arguments(
            "(service web) was unable to place a task. Reason: You've reached the limit on the "
                + "number of tasks you can run concurrently",
            quota),
        arguments(
            "(service web) was unable to place a task. Reason: The requested MEMORY configuration "
                + "is above your limit.",
            quota),
        arguments(
            UNPLACED
                + "The closest matching (container-instance 1) is already using a port required by"
                + " your task.",
            "PLACEMENT, Let ECS choose host ports, or add container instances."),
        arguments(
            UNPLACED
                + "The closest matching (container-instance 1) is missing an attribute required by "
                + "your task.",
            "PLACEMENT, Change the task definition, or add instances that have it."),
        arguments(
            UNPLACED + "The closest matching (container-instance 1) encountered error \"AGENT\".",
            "PLACEMENT, retry, Try another instance, or repair the agent, then try again."),
        arguments(
            UNPLACED
                + "The closest matching (container-instance 1) has insufficient CPU units "
                + "available.",
            room),
        arguments(
            UNPLACED + "Something new.",
            "PLACEMENT, Check what the task needs against instances, zones and subnets."),
        arguments(
            "(service web) was unable to stop or start tasks during a deployment because of the "
                + "service deployment configuration. Update the minimumHealthyPercent or "
                + "maximumPercent value and try again.",
            "DEPLOYMENT_BOUNDS, Lower minimumHealthyPercent, or raise maximumPercent."),
        arguments(
            "(service web, taskSet ecs-svc/1) was unable to scale in due to (reason 2 tasks under "
                + "protection)",
            protection),
        arguments(
            "service web was unable to reach steady state because task set (ecs-svc/1) was unable "
                + "to scale in. Reason: The number of protected tasks are more than the desired "
                + "count of tasks",
            protection),
        arguments(
            "(service web) operations are being throttled. Will try again later.",
            "THROTTLING, retry, Wait: ECS goes on by itself."),
        arguments(
            "(service web) (deployment ecs-svc/1) deployment failed: alarm detected.",
            "ALARM, See why the deployment's alarm went off."),
        arguments(
            "(service web) (deployment ecs-svc/1) deployment failed: lifecycle hook timed out.",
            "LIFECYCLE_HOOK, Answer the hook in time, or give it more time; then deploy again."),
        arguments(
            "ECS deployment failed: lifecycle hook failed.",
            "LIFECYCLE_HOOK, See the log of the hook's function, then deploy again."),
        arguments(
            "ECS deployment: stopped by user.",
            "STOPPED, Deploy again, if that was not" + " meant."),
        arguments("(service web) is unable to consistently start tasks successfully.", look),
        arguments("ECS deployment circuit breaker: tasks failed to start.", look),
        arguments("(service web) (deployment ecs-svc/1) deployment failed: something.", look),
        arguments(
            "(service web) failed to launch a task with (error something new).",
            "UNKNOWN, See what ECS said, and the container's log."));
  }

  @ParameterizedTest
  @MethodSource("startFailures")
  void of_taskThatFailedToStart_reportsCauseAndRemedy(String text, String expected) {
    assertThat(described(Evidence.of(Said.task("TaskFailedToStart", text)))).isEqualTo(expected);
    assertThat(
            described(
                Evidence.of(Said.task("TaskFailedToStart", "Task stopped", reason("app", text)))))
        .as("as a container's reason")
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("ends")
  void of_taskThatEnded_reportsCauseAndRemedy(Task task, String expected) {
    assertThat(described(Evidence.of(task))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void of_eventAndRolloutReason_reportCauseAndRemedy(String text, String expected) {
    assertThat(described(Evidence.builder().event(Said.event(text)).build())).isEqualTo(expected);
    assertThat(described(Evidence.builder().deployment(Said.deployment("ecs-svc/1", text)).build()))
        .as("as the reason of a rollout's state")
        .isEqualTo(expected);
  }

  private static String described(Evidence evidence) {
    return Diagnosis.of(evidence)
        .main()
        .map(found -> found.cause() + (found.retryable() ? ", retry, " : ", ") + found.remedy())
        .orElse("nothing");
  }

  @Test
  void rows_each_hasACaseAbove() {
    List<Clue> clues = new ArrayList<>();
    startFailures()
        .map(row -> Said.task("TaskFailedToStart", (String) row.get()[0]))
        .map(Clues::of)
        .forEach(clues::add);
    ends().map(row -> Clues.of((Task) row.get()[0])).forEach(clues::add);
    messages().map(row -> Clue.message((String) row.get()[0])).forEach(clues::add);

    Set<Row> unseen = new LinkedHashSet<>(CauseTable.rows());
    clues.forEach(
        clue ->
            CauseTable.rows().stream()
                .filter(row -> row.sign().seenIn(clue).isPresent())
                .findFirst()
                .ifPresent(unseen::remove));

    assertThat(unseen).isEmpty();
    assertThat(CauseTable.rows()).doesNotHaveDuplicates();
  }
}
