/**
 * Work on the container instances of a cluster. {@link
 * io.github.fluentecs.workflows.fleet.Rotation} replaces them, {@link
 * io.github.fluentecs.workflows.fleet.AgentUpdate} updates their agents.
 */
@NullMarked
package io.github.fluentecs.workflows.fleet;

import org.jspecify.annotations.NullMarked;
