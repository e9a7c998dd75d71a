package io.github.fluentecs.simulator.fault;

import java.time.Duration;
import java.util.Set;

/**
 * A fault of the simulated world, as an immutable value: what goes wrong, and the calls, tasks or
 * instances that it strikes. It has no effect before it is {@linkplain
 * io.github.fluentecs.simulator.Faults#inject(Fault, When) injected}.
 */
public sealed interface Fault
    permits CallFault, TaskFault, CapacityFault, InstanceFault, AlarmFault, RegistrationFault {

  /**
   * The word for this kind of fault in the text form.
   *
   * @return such as {@code throttling}
   */
  String name();

  /**
   * The fault as {@link io.github.fluentecs.simulator.Faults#inject(String)} reads it.
   *
   * @return its name and words of the form {@code name=value}
   */
  @Override
  String toString();

  /**
   * Calls are refused for their rate: HTTP 400, {@code ThrottlingException}, {@code Rate exceeded}.
   *
   * @return a fault of all operations
   */
  static CallFault throttling() {
    return call("throttling", new CallFault.Failure("ThrottlingException", 400, "Rate exceeded"));
  }

  /**
   * Calls are refused for the rate of another service behind ECS: HTTP 400 with the code {@code
   * InvalidParameterException}, the throttle only in the message.
   *
   * @return a fault of all operations
   */
  static CallFault disguisedThrottling() {
    return call(
        "disguised-throttling",
        new CallFault.Failure(
            "InvalidParameterException",
            400,
            "Error retrieving subnet information: Rate exceeded (ErrorCode: Throttling)"));
  }

  /**
   * Calls fail inside the service: HTTP 500, {@code ServerException}.
   *
   * @return a fault of all operations
   */
  static CallFault serverError() {
    return call(
        "server-error", new CallFault.Failure("ServerException", 500, "Service Unavailable."));
  }

  /**
   * Calls meet an overloaded service: HTTP 503, {@code ServiceUnavailableException}.
   *
   * @return a fault of all operations
   */
  static CallFault unavailable() {
    return call(
        "unavailable",
        new CallFault.Failure("ServiceUnavailableException", 503, "Service is unavailable"));
  }

  /**
   * Calls are refused with any error, such as {@code AccessDeniedException}.
   *
   * @param code the error code, not empty
   * @param httpStatus 400 to 599
   * @param message the text for people
   * @return a fault of all operations
   * @throws IllegalArgumentException if the code is empty or the status no error
   */
  static CallFault error(String code, int httpStatus, String message) {
    return call("error", new CallFault.Failure(code, httpStatus, message));
  }

  /**
   * Answers leave out {@code failures}: what was asked for and is not there is simply absent from
   * them. It strikes only where there are failures.
   *
   * @return a fault of all operations that list failures
   */
  static CallFault omittedFailures() {
    return call("omitted-failures", new CallFault.OmittedFailures());
  }

  /**
   * Reads list a failure in place of each thing that a request names, whether it exists or not;
   * {@link CallFault#resource} picks one of them. For RunTask and StartTask use {@link
   * #capacityShortage()} with a {@linkplain CapacityFault#reason reason}.
   *
   * @param reason any but {@code MISSING}, such as {@code ACCESS_DENIED}
   * @return a fault of all reads that list failures
   * @throws IllegalArgumentException if the reason is blank
   */
  static CallFault listedFailure(String reason) {
    return call("listed-failure", new CallFault.ListedFailure(reason, null));
  }

  /**
   * Responses are delayed, in real time.
   *
   * @param delay how long, longer than zero
   * @return a fault of all operations
   */
  static CallFault latency(Duration delay) {
    return call("latency", new CallFault.Latency(delay));
  }

  /**
   * The connection breaks, and the call had no effect.
   *
   * @return a fault of all operations
   */
  static CallFault resetBeforeEffect() {
    return call("reset-before-effect", new CallFault.Reset(false));
  }

  /**
   * The connection breaks, but the call had its effect.
   *
   * @return a fault of all operations
   */
  static CallFault resetAfterEffect() {
    return call("reset-after-effect", new CallFault.Reset(true));
  }

  /**
   * A created resource is invisible for a while: reads answer as if it did not exist. It strikes
   * the operations that create: RunTask, StartTask, CreateCluster, CreateService, CreateTaskSet,
   * CreateCapacityProvider and RegisterContainerInstance.
   *
   * @param span for how long, in simulated time, longer than zero
   * @return a fault of all creating operations
   */
  static CallFault invisible(Duration span) {
    return call("invisible", new CallFault.Invisibility(span));
  }

  /**
   * A container's program ends by itself. Use code 0 for a batch task that succeeds.
   *
   * @param exitCode what it returns, 0 to 255
   * @return a fault of all containers, at once after their start
   */
  static TaskFault containerExit(int exitCode) {
    return TaskFault.of(TaskFault.Kind.CONTAINER_EXIT).exitCode(exitCode);
  }

  /**
   * A container's program ends by itself, and its exit code is lost: the container has none, and a
   * reason such as {@code CannotInspectContainerError: Could not transition to inspecting; timed
   * out after waiting 30s}, unless {@link TaskFault#reason} says otherwise.
   *
   * @return a fault of all containers, at once after their start
   */
  static TaskFault missingExitCode() {
    return TaskFault.of(TaskFault.Kind.MISSING_EXIT_CODE);
  }

  /**
   * An environment file cannot be downloaded: the task stops before it ran, with {@code
   * ResourceInitializationError: failed to download env files: …}.
   *
   * @return a fault of all containers that have environment files
   */
  static TaskFault environmentFileFailure() {
    return TaskFault.of(TaskFault.Kind.ENVIRONMENT_FILE_FAILURE);
  }

  /**
   * AWS adds a container that the task definition does not have, as Amazon GuardDuty does: {@code
   * aws-guardduty-agent-} and six letters. It is not essential, has no image, and no exit code when
   * it is stopped. With a {@linkplain TaskFault#reason reason} it does not start, and the task runs
   * without it.
   *
   * @return a fault of all tasks
   */
  static TaskFault injectedAgent() {
    return TaskFault.of(TaskFault.Kind.INJECTED_AGENT);
  }

  /**
   * An image cannot be pulled: the task stops with {@code CannotPullContainerError} before it ran.
   *
   * @return a fault of all containers
   */
  static TaskFault imagePullFailure() {
    return TaskFault.of(TaskFault.Kind.IMAGE_PULL_FAILURE);
  }

  /**
   * Health checks fail: those of containers that have one, and those of load balancers.
   *
   * @return a fault of all containers, from their start on
   */
  static TaskFault failingHealthChecks() {
    return TaskFault.of(TaskFault.Kind.FAILING_HEALTH_CHECKS);
  }

  /**
   * The network interface of an {@code awsvpc} task does not come up: the task stops before it ran.
   *
   * @return a fault of all {@code awsvpc} tasks
   */
  static TaskFault interfaceTimeout() {
    return TaskFault.of(TaskFault.Kind.INTERFACE_TIMEOUT);
  }

  /**
   * Programs ignore the stop signal: they are killed when the stop timeout is over, with exit code
   * 137.
   *
   * @return a fault of all containers
   */
  static TaskFault ignoredStopSignal() {
    return TaskFault.of(TaskFault.Kind.IGNORED_STOP_SIGNAL);
  }

  /**
   * Tasks of the capacity provider FARGATE_SPOT are interrupted: they are asked to stop, as by
   * StopTask, with the stop code {@code SpotInterruption}.
   *
   * @return a fault of all Spot tasks, at once after they are RUNNING
   */
  static TaskFault spotInterruption() {
    return TaskFault.of(TaskFault.Kind.SPOT_INTERRUPTION);
  }

  /**
   * There is no capacity for new tasks, even where instances have resources left.
   *
   * @return a fault of all capacity
   */
  static CapacityFault capacityShortage() {
    return new CapacityFault(null, null, null);
  }

  /**
   * A container instance terminates: its tasks are STOPPED at once and it is deregistered.
   *
   * @param containerInstance its ARN
   * @return a fault that strikes on injection, once
   */
  static InstanceFault instanceLost(String containerInstance) {
    return new InstanceFault(InstanceFault.Kind.INSTANCE_LOST, containerInstance);
  }

  /**
   * The agent of a container instance loses its connection; its tasks keep running. The agent comes
   * back when the fault ends.
   *
   * @param containerInstance its ARN
   * @return a fault that strikes on injection
   */
  static InstanceFault agentLost(String containerInstance) {
    return new InstanceFault(InstanceFault.Kind.AGENT_LOST, containerInstance);
  }

  /**
   * The health of a container instance is {@code IMPAIRED}, by its container runtime, until the
   * fault ends. Its tasks keep running and it gets new ones.
   *
   * @param containerInstance its ARN
   * @return a fault that strikes on injection
   */
  static InstanceFault instanceImpaired(String containerInstance) {
    return new InstanceFault(InstanceFault.Kind.INSTANCE_IMPAIRED, containerInstance);
  }

  /**
   * Updates of a container instance's agent fail while they are downloaded and verified: their
   * status goes from {@code STAGING} to {@code FAILED}.
   *
   * @param containerInstance its ARN
   * @return a fault of all its updates from then on
   */
  static InstanceFault agentDownloadFailure(String containerInstance) {
    return new InstanceFault(InstanceFault.Kind.AGENT_DOWNLOAD_FAILURE, containerInstance);
  }

  /**
   * Updates of a container instance's agent fail when it is to restart: their status goes from
   * {@code UPDATING} to {@code FAILED}, and the version stays.
   *
   * @param containerInstance its ARN
   * @return a fault of all its updates from then on
   */
  static InstanceFault agentUpdateFailure(String containerInstance) {
    return new InstanceFault(InstanceFault.Kind.AGENT_UPDATE_FAILURE, containerInstance);
  }

  /**
   * A CloudWatch alarm goes off. Deployments in progress whose configuration has it as an alarm
   * fail with {@code ECS deployment failed: alarm detected.}, and are rolled back if they say so.
   * The alarm ends when the fault ends.
   *
   * @param alarmName its name, not empty
   * @return a fault that strikes on injection
   * @throws IllegalArgumentException if the name is empty
   */
  static AlarmFault alarm(String alarmName) {
    return new AlarmFault(alarmName);
  }

  /**
   * Container instances with awsvpc trunking do not get their trunk network interface: their status
   * goes from {@code REGISTERING} to {@code REGISTRATION_FAILED}, with a {@code statusReason}.
   *
   * @return a fault of all registrations with the attribute {@code ecs.awsvpc-trunk-id}
   */
  static RegistrationFault registrationFailure() {
    return new RegistrationFault();
  }

  private static CallFault call(String name, CallFault.Effect effect) {
    return new CallFault(name, effect, Set.of());
  }
}
