package io.github.fluentecs.waiters.internal.state;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a wait inherits from the waits around it.
 *
 * @param path the names of the waits around it, joined
 * @param grace how long a resource may be missing; null for the default
 * @param fresh whether a command that may have made the resources has just succeeded
 * @param stage the stage around it; null where nobody hears of stages
 */
record Scope(String path, @Nullable Duration grace, boolean fresh, @Nullable Stage stage) {
  static Scope of(@Nullable Stage whole) {
    return new Scope("", null, false, whole);
  }

  Scope named(String name) {
    return new Scope(joined(name), grace, fresh, stage);
  }

  Scope granting(Duration time) {
    return new Scope(path, time, fresh, stage);
  }

  Scope afterCommand() {
    return new Scope(path, grace, true, stage);
  }

  Scope within(Stage inner) {
    return new Scope(path, grace, fresh, inner);
  }

  String joined(String name) {
    return path.isEmpty() || name.isEmpty() ? path + name : path + " > " + name;
  }
}
