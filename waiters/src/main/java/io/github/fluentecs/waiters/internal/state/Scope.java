package io.github.fluentecs.waiters.internal.state;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a wait inherits from the waits around it.
 *
 * @param path the names of the waits around it, joined
 * @param grace how long a resource may be missing; null for the default
 * @param fresh whether a command that may have made the resources has just succeeded
 */
record Scope(String path, @Nullable Duration grace, boolean fresh) {
  static final Scope NONE = new Scope("", null, false);

  Scope named(String name) {
    return new Scope(joined(name), grace, fresh);
  }

  Scope granting(Duration time) {
    return new Scope(path, time, fresh);
  }

  Scope afterCommand() {
    return new Scope(path, grace, true);
  }

  String joined(String name) {
    return path.isEmpty() || name.isEmpty() ? path + name : path + " > " + name;
  }
}
