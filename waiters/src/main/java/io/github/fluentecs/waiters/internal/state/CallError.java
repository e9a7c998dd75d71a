package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.EcsFailure;

/** Why a call gave no answer. */
public sealed interface CallError {
  /** The call failed in a way that the library knows. */
  record Failed(EcsFailure failure) implements CallError {}

  /** The client, or a mapping, threw what it should not throw. */
  record Thrown(Exception cause) implements CallError {}
}
