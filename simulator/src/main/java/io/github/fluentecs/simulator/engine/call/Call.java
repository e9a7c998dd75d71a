package io.github.fluentecs.simulator.engine.call;

import static java.util.Objects.requireNonNull;

import software.amazon.awssdk.services.ecs.model.EcsRequest;

/**
 * One decoded request.
 *
 * @param operation the operation's name on the wire, such as {@code RunTask}
 * @param request the SDK's request object of that operation
 * @param region the Region of the request's credential scope, such as {@code us-east-1}; every
 *     Region has resources of its own
 * @param endpoint how the caller reached the service, such as {@code http://127.0.0.1:3270}
 */
public record Call(String operation, EcsRequest request, String region, String endpoint) {
  /** Refuses nulls. */
  public Call {
    requireNonNull(operation, "operation");
    requireNonNull(request, "request");
    requireNonNull(region, "region");
    requireNonNull(endpoint, "endpoint");
  }
}
