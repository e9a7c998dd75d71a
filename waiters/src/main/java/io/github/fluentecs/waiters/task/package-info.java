/** Waits for tasks; open {@link io.github.fluentecs.waiters.task.TaskWaits} first. */
@NullMarked
package io.github.fluentecs.waiters.task;

import org.jspecify.annotations.NullMarked;
