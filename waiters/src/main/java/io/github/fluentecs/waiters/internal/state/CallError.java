package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.failure.EcsFailure;

/** Why a call has no result. */
public sealed interface CallError {
  /** The call failed as ECS or the client reported. */
  record Failed(EcsFailure failure) implements CallError {}

  /** The client or a function threw something unexpected. */
  record Thrown(Throwable cause) implements CallError {}
}
