package io.github.fluentecs.simulator.engine.call;

import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/**
 * Serves one operation. It runs under the engine's lock, checks everything before it changes
 * anything, and throws {@link Refusal} for an error answer.
 */
@FunctionalInterface
public interface Handler<Q extends EcsRequest, R extends EcsResponse> {
  R handle(Q request);
}
