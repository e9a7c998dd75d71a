package io.github.fluentecs.core;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.Logger;

/**
 * Tells a listener of calls. Immutable.
 *
 * @param nanos the monotonic clock that measures calls
 */
record CallTelling(CallListener listener, LongSupplier nanos) {
  private static final Logger LOG = Logger.loggerFor(CallTelling.class);

  /** Begins one call, as part of a command of several calls or by itself. */
  ToldCall one(Action<?, ?> action, @Nullable ToldCall whole) {
    return begin(
        new CallStart(
            action.name(),
            Optional.of(action.throttleCategory()),
            false,
            Optional.ofNullable(whole).flatMap(ToldCall::running)));
  }

  /** Begins a command of several calls. */
  ToldCall several(EcsCommand<?> command) {
    return begin(
        new CallStart(
            command.operation(),
            Optional.of(command.action().throttleCategory()),
            true,
            Optional.empty()));
  }

  /** Begins a call on the client itself. */
  ToldCall raw() {
    return begin(new CallStart(Ecs.RAW_CALL, Optional.empty(), false, Optional.empty()));
  }

  private ToldCall begin(CallStart start) {
    long at = nanos.getAsLong();
    CallListener.Running running = null;
    try {
      running = listener.begins(start);
    } catch (Throwable e) {
      logThrown(e);
    }
    return new ToldCall(start, running, nanos, at);
  }

  /** The listener is user code: whatever it throws, errors too, changes nothing. */
  static void logThrown(Throwable thrown) {
    LOG.warn(() -> "The listener of calls threw", thrown);
  }
}
