/**
 * Releases and rollbacks as waits; open {@link io.github.fluentecs.workflows.release.Releases}
 * first.
 */
@NullMarked
package io.github.fluentecs.workflows.release;

import org.jspecify.annotations.NullMarked;
