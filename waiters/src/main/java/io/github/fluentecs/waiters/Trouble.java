package io.github.fluentecs.waiters;

import io.github.fluentecs.core.failure.EcsFailure;

/** Why a call gave no answer. */
sealed interface Trouble {
  /** The call failed in a way that the library knows. */
  record Refused(EcsFailure failure) implements Trouble {}

  /** The client, or a mapping, threw what it should not throw. */
  record Broke(Exception cause) implements Trouble {}
}
