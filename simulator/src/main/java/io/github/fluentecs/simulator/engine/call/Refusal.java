package io.github.fluentecs.simulator.engine.call;

/** Ends a handler with an error answer; nothing may have been changed before. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ServiceError error;

  private Refusal(ServiceError error) {
    super(error.code() + ": " + error.message(), null, false, false);
    this.error = error;
  }

  public ServiceError error() {
    return error;
  }

  public static Refusal of(ServiceError error) {
    return new Refusal(error);
  }

  /** HTTP 400 with the given code. */
  public static Refusal of(String code, String message) {
    return new Refusal(new ServiceError(code, 400, message));
  }

  public static Refusal invalidParameter(String message) {
    return of("InvalidParameterException", message);
  }

  public static Refusal client(String message) {
    return of("ClientException", message);
  }

  public static Refusal updateInProgress(String message) {
    return of("UpdateInProgressException", message);
  }

  public static Refusal clusterNotFound() {
    return of("ClusterNotFoundException", "Cluster not found.");
  }

  public static Refusal serviceNotFound() {
    return of("ServiceNotFoundException", "Service not found.");
  }

  public static Refusal serviceNotActive() {
    return of("ServiceNotActiveException", "Service was not ACTIVE.");
  }

  public static Refusal serviceDeploymentNotFound() {
    return of("ServiceDeploymentNotFoundException", "Service deployment not found.");
  }

  public static Refusal daemonNotFound() {
    return of("DaemonNotFoundException", "The specified daemon was not found.");
  }

  public static Refusal daemonNotActive() {
    return of("DaemonNotActiveException", "The specified daemon is not ACTIVE.");
  }

  public static Refusal taskSetNotFound() {
    return of("TaskSetNotFoundException", "The specified task set does not exist.");
  }
}
