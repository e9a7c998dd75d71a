/** Waits for task sets; open {@link io.github.fluentecs.waiters.taskset.TaskSetWaits} first. */
@NullMarked
package io.github.fluentecs.waiters.taskset;

import org.jspecify.annotations.NullMarked;
