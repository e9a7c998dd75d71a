package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Refusal;
import org.jspecify.annotations.Nullable;

/** The daemon task definitions of one Region. */
public final class DaemonTaskDefinitions extends Families<LiveDaemonTaskDefinition> {
  public LiveDaemonTaskDefinition require(@Nullable String reference) {
    LiveDaemonTaskDefinition found = find(Checks.given("daemonTaskDefinition", reference));
    if (found == null) {
      throw Refusal.client("Unable to describe daemon task definition.");
    }
    return found;
  }

  /** One that can be deleted, and that new revisions of daemons can use. */
  public LiveDaemonTaskDefinition requireActive(@Nullable String reference) {
    LiveDaemonTaskDefinition found = require(reference);
    Checks.that(
        found.isActive(),
        "The daemon task definition is not ACTIVE: " + found.toSdk().statusAsString() + ".");
    return found;
  }
}
