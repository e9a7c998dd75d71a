/**
 * Waits and workflows that outlive the process: inside Temporal workflows. Open {@link
 * io.github.fluentecs.temporal.DurableWaiters} first.
 */
@NullMarked
package io.github.fluentecs.temporal;

import org.jspecify.annotations.NullMarked;
