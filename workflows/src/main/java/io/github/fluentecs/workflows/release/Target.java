package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.taskdefinition.TaskDefinition;

/** A service, and the revision that it is to have. */
record Target(Situation situation, TaskDefinition definition) {
  boolean updates() {
    return situation.updates(definition);
  }
}
