package io.github.fluentecs.waiters.diagnosis;

import static io.github.fluentecs.waiters.diagnosis.Cause.ALARM;
import static io.github.fluentecs.waiters.diagnosis.Cause.CAPACITY;
import static io.github.fluentecs.waiters.diagnosis.Cause.CONTAINER_EXIT;
import static io.github.fluentecs.waiters.diagnosis.Cause.CONTAINER_START;
import static io.github.fluentecs.waiters.diagnosis.Cause.DEPLOYMENT_BOUNDS;
import static io.github.fluentecs.waiters.diagnosis.Cause.HEALTH_CHECKS;
import static io.github.fluentecs.waiters.diagnosis.Cause.HOST_LOST;
import static io.github.fluentecs.waiters.diagnosis.Cause.IMAGE_PULL;
import static io.github.fluentecs.waiters.diagnosis.Cause.LIFECYCLE_HOOK;
import static io.github.fluentecs.waiters.diagnosis.Cause.LOGGING;
import static io.github.fluentecs.waiters.diagnosis.Cause.NETWORK_INTERFACE;
import static io.github.fluentecs.waiters.diagnosis.Cause.OUT_OF_MEMORY;
import static io.github.fluentecs.waiters.diagnosis.Cause.PLACEMENT;
import static io.github.fluentecs.waiters.diagnosis.Cause.PROTECTION;
import static io.github.fluentecs.waiters.diagnosis.Cause.QUOTA;
import static io.github.fluentecs.waiters.diagnosis.Cause.SECRETS_OR_PERMISSIONS;
import static io.github.fluentecs.waiters.diagnosis.Cause.SERVICE_DISCOVERY;
import static io.github.fluentecs.waiters.diagnosis.Cause.SPOT_INTERRUPTION;
import static io.github.fluentecs.waiters.diagnosis.Cause.STOPPED;
import static io.github.fluentecs.waiters.diagnosis.Cause.STORAGE;
import static io.github.fluentecs.waiters.diagnosis.Cause.THROTTLING;
import static io.github.fluentecs.waiters.diagnosis.Cause.UNKNOWN;

import io.github.fluentecs.core.failure.FailureReason;
import java.util.ArrayList;
import java.util.List;

/**
 * What the texts of ECS, its agent and the container runtime mean: the first row whose sign is seen
 * decides, so more specific rows stand before the others. Texts are matched by parts, in any case,
 * since their wording drifts.
 */
final class CauseTable {
  private static final String AGAIN = "Try again: it may go away by itself.";
  private static final String LOG = "Read the container's log.";

  private static final List<Row> ROWS = new CauseTable().written();

  /** For failures that no row matches. */
  static final Row REST =
      new Row(
          new Row.Sign(Row.From.ANYONE, "", List.of(), null),
          UNKNOWN,
          false,
          "See what ECS said, and the container's log.");

  private final List<Row> rows = new ArrayList<>();

  private CauseTable() {}

  /** Returns the rows in the order in which they are tried. */
  static List<Row> rows() {
    return ROWS;
  }

  /** Returns the place of a row in the order. */
  static int rank(Row row) {
    int index = ROWS.indexOf(row);
    return index < 0 ? ROWS.size() : index;
  }

  private List<Row> written() {
    normalLife();
    hosts();
    images();
    throttles();
    environmentFiles();
    secrets();
    logging();
    storage();
    networks();
    healthChecks();
    capacity();
    placement();
    deployments();
    runtime();
    exits();
    symptoms();
    return List.copyOf(rows);
  }

  private void normalLife() {
    code("UserInitiated").means(STOPPED, "Run it again, if that was not meant.");
    say("Scaling activity initiated by").isNormal();
    message("has stopped").isNormal();
  }

  private void hosts() {
    String spot = "Run it again; on demand if it must not be interrupted.";
    code("SpotInterruption").passes(SPOT_INTERRUPTION, spot);
    say("Spot Task was interrupted").passes(SPOT_INTERRUPTION, spot);
    String other = "Run it again: it will be placed on another host.";
    tasks("Host EC2").passes(HOST_LOST, other);
    tasks("maintenance on the underlying").passes(HOST_LOST, other);
    tasks("DRAINING state").passes(HOST_LOST, other);
    tasks("instance deregistration").passes(HOST_LOST, other);
    code("TerminationNotice").passes(HOST_LOST, other);
    code("InfrastructureHealth").passes(HOST_LOST, other);
  }

  private void images() {
    String log = "Give the execution role the permission to pull from the repository.";
    String name = "Push the image, or correct its name and tag.";
    String again = "Try again; if it stays, give the subnet a way to the registry.";
    say("CannotPull", "pull access denied")
        .means(IMAGE_PULL, "Correct the image's name, or give the registry's credentials.");
    say("CannotPull", "toomanyrequests")
        .passes(IMAGE_PULL, "Log in to the registry, or mirror the image in ECR.");
    say("CannotPull", "pull rate limit")
        .passes(IMAGE_PULL, "Log in to the registry, or mirror the image in ECR.");
    say("CannotPull", "no space left").means(STORAGE, "Give more storage, or use less.");
    say("CannotPull", "matching platform")
        .means(IMAGE_PULL, "Build the image for the task's processor and operating system.");
    say("CannotPull", "403 Forbidden").means(IMAGE_PULL, log);
    say("CannotPull", "401 Unauthorized").means(IMAGE_PULL, log);
    say("CannotPull", "denied").means(IMAGE_PULL, log);
    say("CannotPull", "not authorized").means(IMAGE_PULL, log);
    say("CannotPull", "basic auth").means(IMAGE_PULL, log);
    say("CannotPull", "not found").means(IMAGE_PULL, name);
    say("CannotPull", "manifest unknown").means(IMAGE_PULL, name);
    say("CannotPull", "does not exist").means(IMAGE_PULL, name);
    say("CannotPull", "i/o timeout").passes(IMAGE_PULL, again);
    say("CannotPull", "deadline exceeded").passes(IMAGE_PULL, again);
    say("CannotPull", "request canceled").passes(IMAGE_PULL, again);
    say("CannotPull", "TLS handshake").passes(IMAGE_PULL, again);
    say("CannotPull", "connection reset").passes(IMAGE_PULL, again);
    say("CannotPull", ": EOF").passes(IMAGE_PULL, again);
    say("CannotPull", "invalid argument").passes(IMAGE_PULL, again);
    say("CannotPull")
        .means(IMAGE_PULL, "Check the image's name, the execution role and the way to it.");
  }

  private void throttles() {
    String wait = "Wait, or start less at once: ECS's own calls are throttled.";
    say("Request limit exceeded").passes(THROTTLING, wait);
    say("RequestLimitExceeded").passes(THROTTLING, wait);
    say("ThrottlingException").passes(THROTTLING, wait);
    say("Rate exceeded").passes(THROTTLING, wait);
  }

  private void environmentFiles() {
    String way = "Give the subnet a way to S3, such as an endpoint of the VPC; then try again.";
    String grant = "Let the execution role read the file: s3:GetObject and s3:GetBucketLocation.";
    String files = "download env files";
    say(files, "deadline exceeded").passes(SECRETS_OR_PERMISSIONS, way);
    say(files, "timeout").passes(SECRETS_OR_PERMISSIONS, way);
    say(files, "canceled").passes(SECRETS_OR_PERMISSIONS, way);
    say(files, "denied").means(SECRETS_OR_PERMISSIONS, grant);
    say(files, "403").means(SECRETS_OR_PERMISSIONS, grant);
    say(files, "NoSuch").means(SECRETS_OR_PERMISSIONS, "Correct the ARN of the file.");
    say(files, "404").means(SECRETS_OR_PERMISSIONS, "Correct the ARN of the file.");
    say(files)
        .means(SECRETS_OR_PERMISSIONS, "Check file, execution role and the subnet's way to S3.");
  }

  private void secrets() {
    String grant = "Let the execution role read the secret and use its key.";
    String way = "Give the subnet a way to Secrets Manager, SSM and ECR, such as VPC endpoints.";
    String name = "Correct the name of the secret, parameter or key in it.";
    say("unable to pull secrets", "AccessDenied").means(SECRETS_OR_PERMISSIONS, grant);
    say("unable to pull secrets", "not authorized").means(SECRETS_OR_PERMISSIONS, grant);
    say("unable to pull secrets", "ResourceNotFound").means(SECRETS_OR_PERMISSIONS, name);
    say("unable to pull secrets", "invalid ssm parameters").means(SECRETS_OR_PERMISSIONS, name);
    say("unable to pull secrets", "json key").means(SECRETS_OR_PERMISSIONS, name);
    say("unable to pull secrets", "timeout").means(SECRETS_OR_PERMISSIONS, way);
    say("unable to pull secrets", "deadline exceeded").means(SECRETS_OR_PERMISSIONS, way);
    say("unable to pull secrets")
        .means(SECRETS_OR_PERMISSIONS, "Check the secret, the execution role and the way to it.");
    say("unable to assume the role")
        .means(SECRETS_OR_PERMISSIONS, "Let ecs-tasks.amazonaws.com assume the role.");
    say("task execution role", "permission").means(SECRETS_OR_PERMISSIONS, grant);
  }

  private void logging() {
    String group = "Create the log group, or let the execution role do it.";
    say("log group does not exist").means(LOGGING, group);
    say("logger args").means(LOGGING, group);
    say("logging driver")
        .means(LOGGING, "Check the log configuration and the way to CloudWatch Logs.");
  }

  private void storage() {
    String volume = "Check volume, mount targets, security groups and the role.";
    say("EphemeralStorage provisioning").passes(STORAGE, AGAIN);
    say("no space left").means(STORAGE, "Give more storage, or use less.");
    say("thin pool").means(STORAGE, "Give the instance's containers more disk, or clean up.");
    say("CannotCreateVolume").means(STORAGE, volume);
    say("EFS utils").means(STORAGE, volume);
    say("EBS volume").means(STORAGE, volume);
  }

  private void networks() {
    say("network interface provisioning").passes(NETWORK_INTERFACE, AGAIN);
    say("network interface", "AuthFailure").passes(NETWORK_INTERFACE, AGAIN);
    say("network interface", "Rate limit exceeded").passes(NETWORK_INTERFACE, AGAIN);
    say("FreeAddresses")
        .means(NETWORK_INTERFACE, "Free addresses in the subnet, or give a larger one.");
    say("RESOURCE:ENI")
        .passes(NETWORK_INTERFACE, "Add instances, or turn on trunking of interfaces.");
    say("network interface")
        .means(NETWORK_INTERFACE, "Check subnets, security groups and ECS's own role.");
    say("Service Discovery instance could not be registered").passes(SERVICE_DISCOVERY, AGAIN);
    say("service discovery")
        .means(SERVICE_DISCOVERY, "Check the service registry in Cloud Map and its quota.");
  }

  private void healthChecks() {
    say("container health checks")
        .means(HEALTH_CHECKS, "Run the check's command in the container; allow it a start period.");
    message("healthy in", "timed out")
        .means(HEALTH_CHECKS, "Open the port to the load balancer, and answer in time.");
    message("healthy in", "with these codes")
        .means(HEALTH_CHECKS, "Answer the check's path with a code that it expects.");
    String check = "Check path, port, security group and grace period of the health check.";
    say("ELB health checks").means(HEALTH_CHECKS, check);
    message("healthy in").means(HEALTH_CHECKS, check);
  }

  private void capacity() {
    say("Capacity is unavailable").passes(CAPACITY, FailureReason.FARGATE_CAPACITY.remedy());
    String group = "Let the Auto Scaling group of the capacity provider have instances.";
    say("EMPTY CAPACITY PROVIDER").means(CAPACITY, group);
    say("found in your capacity provider").means(CAPACITY, group);
    String none = "Add container instances to the cluster, or use Fargate.";
    say("NO ACTIVE INSTANCES").means(CAPACITY, none);
    say("No Container Instances were found").means(CAPACITY, none);
    String quota = "Raise the quota, or run less.";
    say("reached the limit on").means(QUOTA, quota);
    say("is above your limit").means(QUOTA, quota);
  }

  private void placement() {
    say("already using a port")
        .means(PLACEMENT, "Let ECS choose host ports, or add container instances.");
    say("missing an attribute").means(PLACEMENT, FailureReason.ATTRIBUTE.remedy());
    say("TaskFailedToStart: ATTRIBUTE").means(PLACEMENT, FailureReason.ATTRIBUTE.remedy());
    say("placement constraint").means(PLACEMENT, FailureReason.MEMBER_OF.remedy());
    say("error \"AGENT\"").passes(PLACEMENT, FailureReason.AGENT.remedy());
    say("TaskFailedToStart: AGENT").passes(PLACEMENT, FailureReason.AGENT.remedy());
    say("RESOURCE:").passes(PLACEMENT, FailureReason.RESOURCE.remedy());
    say("has insufficient").passes(PLACEMENT, FailureReason.RESOURCE.remedy());
    say("unable to place a task")
        .means(PLACEMENT, "Check what the task needs against instances, zones and subnets.");
  }

  private void deployments() {
    message("service deployment configuration")
        .means(DEPLOYMENT_BOUNDS, "Lower minimumHealthyPercent, or raise maximumPercent.");
    String unprotect = FailureReason.DEPLOYMENT_BLOCKED.remedy();
    message("under protection").passes(PROTECTION, unprotect);
    message("protected tasks").passes(PROTECTION, unprotect);
    message("being throttled").passes(THROTTLING, "Wait: ECS goes on by itself.");
    message("alarm detected").means(ALARM, "See why the deployment's alarm went off.");
    message("lifecycle hook timed out")
        .means(LIFECYCLE_HOOK, "Answer the hook in time, or give it more time; then deploy again.");
    message("lifecycle hook failed")
        .means(LIFECYCLE_HOOK, "See the log of the hook's function, then deploy again.");
    message("stopped by user").means(STOPPED, "Deploy again, if that was not meant.");
    message("rolling back to").isNormal();
  }

  private void runtime() {
    String host = "See the reason: image, entry point, mounts and devices of the container.";
    tasks("OutOfMemory")
        .means(OUT_OF_MEMORY, "Give the container or task more memory, or use less.");
    say("CannotCreateContainer").means(CONTAINER_START, host);
    say("CannotStartContainer").means(CONTAINER_START, host);
    say("CannotInspectContainer").passes(CONTAINER_START, AGAIN);
    say("CannotStopContainer").passes(CONTAINER_START, AGAIN);
    say("ContainerRuntimeTimeout").passes(CONTAINER_START, AGAIN);
    say("DockerTimeout").passes(CONTAINER_START, AGAIN);
    say("ECS Agent to start").passes(CONTAINER_START, AGAIN);
    say("ResourceInitializationError")
        .means(CONTAINER_START, "See the reason, and whether the VPC resolves names.");
    tasks("depends on one that failed").means(CONTAINER_START, LOG);
    tasks("timed out waiting for what it depends on").means(CONTAINER_START, LOG);
  }

  private void exits() {
    exit(137)
        .means(OUT_OF_MEMORY, "Give it more memory: code 137 is a kill, mostly for its memory.");
    exit(139).means(CONTAINER_EXIT, "The program crashed (code 139): read the container's log.");
    exit(143).means(CONTAINER_EXIT, "The program was told to stop (code 143): see by what.");
    exit(126).means(CONTAINER_EXIT, "Make the command executable (code 126).");
    exit(127).means(CONTAINER_EXIT, "Correct the command: there is no such program (code 127).");
    exit(0).means(CONTAINER_EXIT, "Keep the program running: a service needs one that stays.");
    code("EssentialContainerExited").means(CONTAINER_EXIT, LOG);
    tasks("Essential container").means(CONTAINER_EXIT, LOG);
  }

  private void symptoms() {
    String check = "Check the tasks that stopped, within an hour.";
    message("unable to consistently start").means(UNKNOWN, check);
    message("tasks failed to start").means(UNKNOWN, check);
    message("deployment failed").means(UNKNOWN, check);
  }

  private Draft say(String... parts) {
    return new Draft(new Row.Sign(Row.From.ANYONE, "", List.of(parts), null));
  }

  private Draft tasks(String... parts) {
    return new Draft(new Row.Sign(Row.From.TASKS, "", List.of(parts), null));
  }

  private Draft message(String... parts) {
    return new Draft(new Row.Sign(Row.From.MESSAGES, "", List.of(parts), null));
  }

  private Draft code(String stopCode) {
    return new Draft(new Row.Sign(Row.From.TASKS, stopCode, List.of(), null));
  }

  private Draft exit(int exitCode) {
    return new Draft(new Row.Sign(Row.From.TASKS, "", List.of(), exitCode));
  }

  /** A row that still lacks its meaning. */
  private final class Draft {
    private final Row.Sign sign;

    private Draft(Row.Sign sign) {
      this.sign = sign;
    }

    private void means(Cause cause, String remedy) {
      rows.add(new Row(sign, cause, false, remedy));
    }

    private void passes(Cause cause, String remedy) {
      rows.add(new Row(sign, cause, true, remedy));
    }

    private void isNormal() {
      rows.add(new Row(sign, UNKNOWN, false, ""));
    }
  }
}
