package io.github.fluentecs.simulator.wire;

import io.github.fluentecs.simulator.engine.call.ServiceError;

/** A request that does not get as far as an operation. */
final class RefusedRequestException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ServiceError error;

  RefusedRequestException(String code, int httpStatus, String message) {
    super(message, null, false, false);
    this.error = new ServiceError(code, httpStatus, message);
  }

  ServiceError error() {
    return error;
  }
}
