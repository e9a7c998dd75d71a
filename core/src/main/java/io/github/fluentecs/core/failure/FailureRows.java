package io.github.fluentecs.core.failure;

import static io.github.fluentecs.core.failure.FailureTable.Kind.ACCESS_DENIED;
import static io.github.fluentecs.core.failure.FailureTable.Kind.CONFLICT;
import static io.github.fluentecs.core.failure.FailureTable.Kind.INVALID_REQUEST;
import static io.github.fluentecs.core.failure.FailureTable.Kind.IN_PROGRESS;
import static io.github.fluentecs.core.failure.FailureTable.Kind.LIMIT_EXCEEDED;
import static io.github.fluentecs.core.failure.FailureTable.Kind.NOT_FOUND;
import static io.github.fluentecs.core.failure.FailureTable.Kind.PLACEMENT;
import static io.github.fluentecs.core.failure.FailureTable.Kind.SERVICE_FAULT;
import static io.github.fluentecs.core.failure.FailureTable.Kind.THROTTLED;
import static io.github.fluentecs.core.failure.FailureTable.Kind.UNSUPPORTED;

import io.github.fluentecs.core.failure.FailureTable.Kind;
import io.github.fluentecs.core.failure.FailureTable.Row;
import java.util.ArrayList;
import java.util.List;

/** The rows of the {@link FailureTable}; rows that match the message come first. */
final class FailureRows {
  private static final String ANY = "";
  private static final String INVALID = "InvalidParameterException";
  private static final String CLIENT = "ClientException";
  private static final String SLOW_DOWN = "Ask less often, or share one poller; then try again.";
  private static final String ROLE =
      "Try again shortly, since roles take time to be visible; if it stays, let ECS assume the role"
          + " by its trust relationship.";
  private static final String SCALE = "Scale it to 0, or delete it by force.";
  private static final String DEFINITION =
      "Check family, revision and Region; just after registering it, ask again.";
  private static final String QUOTA = "Free some, or raise the quota.";
  private static final String WAIT = "Wait until the change that runs has ended, then try again.";

  private final List<Row> rows = new ArrayList<>();

  private FailureRows() {}

  static List<Row> all() {
    FailureRows table = new FailureRows();
    table.throttles();
    table.statesInMessages();
    table.wordsOnRequests();
    table.accounts();
    table.missing();
    table.states();
    table.features();
    table.rest();
    return table.rows;
  }

  private void throttles() {
    row("ThrottlingException", ANY).retry(THROTTLED, SLOW_DOWN);
    row("Throttling", ANY).retry(THROTTLED, SLOW_DOWN);
    row("RequestLimitExceeded", ANY).retry(THROTTLED, SLOW_DOWN);
    row("TooManyRequestsException", ANY).retry(THROTTLED, SLOW_DOWN);
    row(ANY, "Rate exceeded").retry(THROTTLED, SLOW_DOWN);
    row(ANY, "ErrorCode: Throttling").retry(THROTTLED, SLOW_DOWN);
    row(ANY, "ErrorCode: RequestLimitExceeded").retry(THROTTLED, SLOW_DOWN);
    row(ANY, "Request limit exceeded").retry(THROTTLED, SLOW_DOWN);
    row(CLIENT, "Too many concurrent attempts").retry(THROTTLED, "Try again after a pause.");
  }

  private void statesInMessages() {
    String propagate = "Try again shortly: a role or load balancer is not visible everywhere yet.";
    row(INVALID, "Unable to assume the service linked role").retry(IN_PROGRESS, propagate);
    row(INVALID, "unable to assume the role").retry(IN_PROGRESS, ROLE);
    row(CLIENT, "unable to assume the role").retry(IN_PROGRESS, ROLE);
    row(ANY, "ECS Infrastructure Role").retry(IN_PROGRESS, ROLE);
    row(ANY, "ECSInfrastructureRole").retry(IN_PROGRESS, ROLE);
    row("ServiceAccessDeniedException", ANY).retry(IN_PROGRESS, ROLE);
    row(INVALID, "proper permissions").retry(IN_PROGRESS, propagate);
    row(INVALID, "does not have an associated load balancer").retry(IN_PROGRESS, propagate);
    row(INVALID, "still Draining").retry(IN_PROGRESS, "Wait until the old service is INACTIVE.");
    row(INVALID, "while deployments are active").retry(IN_PROGRESS, WAIT);
    row(INVALID, "not in an ACTIVE state").retry(IN_PROGRESS, WAIT);
    row(CLIENT, "Cluster was not ACTIVE").retry(IN_PROGRESS, "Wait until the cluster is ACTIVE.");
    row(CLIENT, "PROVISIONING").retry(LIMIT_EXCEEDED, "Wait until tasks have left PROVISIONING.");
    row(CLIENT, "already exists").stop(CONFLICT, "Choose another name, or update what exists.");
    row(INVALID, "was not idempotent")
        .stop(CONFLICT, "One of that name or token exists and differs: update or delete it.");
    row(INVALID, "referenced task was not found")
        .stop(NOT_FOUND, "Check task, cluster and Region.");
    row(INVALID, "must be scaled down to 0").stop(CONFLICT, SCALE);
    row(INVALID, "while it is scaled above 0").stop(CONFLICT, SCALE);
    row(INVALID, "No Container Instances were found")
        .retry(PLACEMENT, "Add container instances to the cluster, or use Fargate.");
    row(CLIENT, "TaskDefinition not found").stop(NOT_FOUND, DEFINITION);
    row(INVALID, "TaskDefinition not found").stop(NOT_FOUND, DEFINITION);
    row(CLIENT, "Unable to describe task definition").stop(NOT_FOUND, DEFINITION);
    row(INVALID, "Unable to describe task definition").stop(NOT_FOUND, DEFINITION);
    row(INVALID, "has been exceeded").stop(LIMIT_EXCEEDED, QUOTA);
    row(CLIENT, "reached the limit on").stop(LIMIT_EXCEEDED, QUOTA);
    row(INVALID, "Desired count exceeds limit")
        .stop(LIMIT_EXCEEDED, "Ask for fewer tasks, or raise the quota on tasks per service.");
    row(INVALID, "Unable to create new TaskSet")
        .stop(LIMIT_EXCEEDED, "Delete a task set of the service first.");
    row(CLIENT, "Unable to describe daemon task definition").stop(NOT_FOUND, DEFINITION);
    row(INVALID, "daemon task definition is not ACTIVE")
        .stop(CONFLICT, "It is deleted, or being deleted: use another revision.");
    row(INVALID, "container instance was not found")
        .stop(NOT_FOUND, "Check container instance, cluster and Region.");
    row(INVALID, "capacity provider does not exist")
        .stop(NOT_FOUND, "Check the capacity provider's name and Region.");
    row(CLIENT, "TaskDefinition is inactive")
        .stop(CONFLICT, "Use an ACTIVE revision, or register the task definition again.");
    row(INVALID, "Found running tasks on the instance")
        .stop(CONFLICT, "Drain the container instance first, or deregister it by force.");
    String gone = "Use one that is ACTIVE.";
    row(INVALID, "is inactive").stop(CONFLICT, gone);
    row(INVALID, "referenced container instance was").stop(CONFLICT, gone);
    row(INVALID, "task is stopped").stop(CONFLICT, "Use a task that runs.");
    row(INVALID, "that is DRAINING").stop(CONFLICT, "Use a task set that is ACTIVE.");
    row(INVALID, "associated with another cluster")
        .stop(CONFLICT, "Remove the capacity provider from that cluster first.");
    row(INVALID, "not associated with the cluster")
        .stop(CONFLICT, "Associate the capacity provider with the cluster first.");
  }

  /** What is wrong with the request itself, where the words tell. */
  private void wordsOnRequests() {
    String container = "Correct the container's name: the task definition has none of that name.";
    row(INVALID, "is not a container in the TaskDefinition").stop(INVALID_REQUEST, container);
    row(INVALID, "does not exist in the task definition").stop(INVALID_REQUEST, container);
    row(INVALID, "is not a container of the task")
        .stop(INVALID_REQUEST, "Correct the container's name: the task has none of that name.");
    row(INVALID, "Interactive is the only mode").stop(INVALID_REQUEST, "Set interactive to true.");
    row(INVALID, "did not have a container port")
        .stop(INVALID_REQUEST, "Map the port in the container's definition, or correct it.");
    row(INVALID, "Task definition does not support launch_type")
        .stop(INVALID_REQUEST, "Add the launch type to the task definition's compatibilities.");
    row(INVALID, "Identifier is invalid").stop(INVALID_REQUEST, "Give an id or a full ARN.");
    row(INVALID, "cannot be empty").stop(INVALID_REQUEST, "Give one thing or more.");
    row(INVALID, "cannot contain a mix of capacity providers")
        .stop(INVALID_REQUEST, "Use providers of Auto Scaling groups only, or of Fargate only.");
    row(INVALID, "must force a new deployment")
        .stop(INVALID_REQUEST, "Force a new deployment in the same update.");
    row(INVALID, "does not support a desired count")
        .stop(INVALID_REQUEST, "Leave the desired count of a daemon out.");
    row(INVALID, "must be provided when networkMode")
        .stop(
            INVALID_REQUEST,
            "Give the network, awsvpc(subnets(...)): the task definition has the mode awsvpc.");
    row(INVALID, "not valid for the given networkMode")
        .stop(INVALID_REQUEST, "Leave the network out, or register the family with mode awsvpc.");
    row(INVALID, "values above 100 for maximumPercent")
        .stop(INVALID_REQUEST, "Leave maximumPercent of a daemon at 100.");
  }

  private void accounts() {
    String grant =
        "Grant the caller the IAM action (IamPolicy.ofCommands writes a policy), or use other credentials.";
    row("AccessDeniedException", ANY).stop(ACCESS_DENIED, grant);
    row("AccessDenied", ANY).stop(ACCESS_DENIED, grant);
    row("UnauthorizedOperation", ANY).stop(ACCESS_DENIED, grant);
    String credentials = "Check the credentials: they are wrong, expired or of another partition.";
    row("UnrecognizedClientException", ANY).stop(ACCESS_DENIED, credentials);
    row("ExpiredTokenException", ANY).stop(ACCESS_DENIED, credentials);
    row("InvalidSignatureException", ANY).stop(ACCESS_DENIED, credentials);
    row("MissingAuthenticationTokenException", ANY).stop(ACCESS_DENIED, credentials);
    row("IncompleteSignature", ANY).stop(ACCESS_DENIED, credentials);
    row("BlockedException", ANY)
        .stop(ACCESS_DENIED, "The account is blocked: contact AWS Support.");
    row("LimitExceededException", ANY).stop(LIMIT_EXCEEDED, QUOTA);
    row("AttributeLimitExceededException", ANY)
        .stop(LIMIT_EXCEEDED, "Delete an attribute: ten custom attributes are allowed.");
  }

  private void missing() {
    row("ClusterNotFoundException", ANY)
        .stop(NOT_FOUND, "Check the cluster's name, Region and account.");
    row("ServiceNotFoundException", ANY).stop(NOT_FOUND, "Check service, cluster and Region.");
    row("TaskSetNotFoundException", ANY).stop(NOT_FOUND, "Check task set, service and cluster.");
    row("ServiceDeploymentNotFoundException", ANY).stop(NOT_FOUND, "Check the deployment's ARN.");
    row("ResourceNotFoundException", ANY).stop(NOT_FOUND, "Check the id, cluster and Region.");
    row("NamespaceNotFoundException", ANY).stop(NOT_FOUND, "Create the Cloud Map namespace first.");
    row("TargetNotFoundException", ANY).stop(NOT_FOUND, "Check the target's id.");
    row("DaemonNotFoundException", ANY).stop(NOT_FOUND, "Check daemon, cluster and Region.");
    row("GatewayNotFoundException", ANY).stop(NOT_FOUND, "Check the gateway's name and Region.");
  }

  private void states() {
    row("UpdateInProgressException", ANY).retry(IN_PROGRESS, WAIT);
    row("ConflictException", ANY)
        .stop(
            CONFLICT,
            "Use a new client token if this one was used with other parameters; otherwise check the "
                + "state of the resource first.");
    row("ResourceInUseException", ANY).stop(CONFLICT, "Stop what uses the resource first.");
    row("ServiceNotActiveException", ANY)
        .stop(CONFLICT, "The service is being deleted: create a new one.");
    row("DaemonNotActiveException", ANY)
        .stop(CONFLICT, "The daemon is being deleted: create a new one.");
    row(INVALID, "is not paused at the lifecycle hook")
        .stop(CONFLICT, "Describe the service deployment: it has the hooks at which it is paused.");
    row("TargetNotConnectedException", ANY).retry(CONFLICT, "Wait for the agent to connect.");
    row(INVALID, "execute command was not enabled when the task was run")
        .retry(
            CONFLICT,
            "Wait until the container's ExecuteCommandAgent is RUNNING; a task that was run without"
                + " enableExecuteCommand has none, so run another.");
    row("ClusterContainsServicesException", ANY)
        .stop(CONFLICT, "Waiting is not enough: delete the cluster's services first.");
    row("ClusterContainsTasksException", ANY)
        .stop(
            CONFLICT,
            "Where all tasks are stopping, waiting suffices: wait until the cluster is empty; else "
                + "stop them first.");
    row("ClusterContainsContainerInstancesException", ANY)
        .stop(CONFLICT, "Waiting is not enough: deregister the container instances first.");
    row("ClusterContainsCapacityProviderException", ANY)
        .stop(
            CONFLICT, "Waiting is not enough: delete the cluster's own capacity providers first.");
    row("NoUpdateAvailableException", ANY).stop(CONFLICT, "The agent is as new as it can be.");
  }

  private void features() {
    row("UnsupportedFeatureException", ANY)
        .stop(UNSUPPORTED, "Use another Region, or do not use the feature.");
    row("PlatformUnknownException", ANY).stop(UNSUPPORTED, "Use an existing Fargate platform.");
    row("PlatformTaskDefinitionIncompatibilityException", ANY)
        .stop(UNSUPPORTED, "Use a platform version that supports what the task definition needs.");
    row("MissingVersionException", ANY)
        .stop(UNSUPPORTED, "Update the agent manually: ECS cannot determine its version.");
    row("UnknownOperationException", ANY)
        .stop(UNSUPPORTED, "The endpoint does not support this operation.");
  }

  private void rest() {
    String again = "Try again after a pause; give AWS Support the request id.";
    row("ServerException", ANY).retry(SERVICE_FAULT, again);
    row("InternalFailure", ANY).retry(SERVICE_FAULT, again);
    row("InternalError", ANY).retry(SERVICE_FAULT, again);
    row("ServiceUnavailable", ANY).retry(SERVICE_FAULT, again);
    row("ServiceUnavailableException", ANY).retry(SERVICE_FAULT, again);
    row(INVALID, ANY).stop(INVALID_REQUEST, "Change the request, or the state of the resource.");
    row(CLIENT, ANY).stop(INVALID_REQUEST, "Check identifiers, permissions and state.");
    row("ValidationException", ANY).stop(INVALID_REQUEST, "Change the request.");
    row("SerializationException", ANY).stop(INVALID_REQUEST, "Change the request.");
  }

  private Draft row(String code, String message) {
    return new Draft(code, message);
  }

  /** A row without its consequence. */
  private final class Draft {
    private final String code;
    private final String message;

    private Draft(String code, String message) {
      this.code = code;
      this.message = message;
    }

    private void retry(Kind kind, String remedy) {
      rows.add(new Row(code, message, kind, true, remedy));
    }

    private void stop(Kind kind, String remedy) {
      rows.add(new Row(code, message, kind, false, remedy));
    }
  }
}
