package io.github.fluentecs.waiters.internal.state;

/** A call that a wait needs made once. Compared by identity: equal commands are two calls. */
public abstract sealed class PendingCall<R> permits PendingCommand, PendingFunction {
  PendingCall() {}
}
