package io.github.fluentecs.simulator.engine;

/** Ends a handler with an error answer; nothing may have been changed before. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ServiceError error;

  private Refusal(ServiceError error) {
    super(error.code() + ": " + error.message(), null, false, false);
    this.error = error;
  }

  ServiceError error() {
    return error;
  }

  static Refusal of(ServiceError error) {
    return new Refusal(error);
  }

  /** HTTP 400 with the given code. */
  static Refusal of(String code, String message) {
    return new Refusal(new ServiceError(code, 400, message));
  }

  static Refusal invalidParameter(String message) {
    return of("InvalidParameterException", message);
  }

  static Refusal client(String message) {
    return of("ClientException", message);
  }

  static Refusal updateInProgress(String message) {
    return of("UpdateInProgressException", message);
  }

  static Refusal clusterNotFound() {
    return of("ClusterNotFoundException", "Cluster not found.");
  }

  static Refusal serviceNotFound() {
    return of("ServiceNotFoundException", "Service not found.");
  }

  static Refusal serviceNotActive() {
    return of("ServiceNotActiveException", "Service was not ACTIVE.");
  }

  static Refusal serviceDeploymentNotFound() {
    return of("ServiceDeploymentNotFoundException", "Service deployment not found.");
  }

  static Refusal taskSetNotFound() {
    return of("TaskSetNotFoundException", "The specified task set does not exist.");
  }
}
