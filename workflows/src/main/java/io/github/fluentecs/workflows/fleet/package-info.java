/**
 * Whole clusters and their container instances. {@link
 * io.github.fluentecs.workflows.fleet.Rotation} replaces instances, {@link
 * io.github.fluentecs.workflows.fleet.AgentUpdate} updates their agents; {@link
 * io.github.fluentecs.workflows.fleet.Ensure} makes what is absent, {@link
 * io.github.fluentecs.workflows.fleet.TearDown} takes all down.
 */
@NullMarked
package io.github.fluentecs.workflows.fleet;

import org.jspecify.annotations.NullMarked;
