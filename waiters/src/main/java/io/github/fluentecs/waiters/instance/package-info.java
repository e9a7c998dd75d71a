/**
 * Waits for container instances; open {@link
 * io.github.fluentecs.waiters.instance.ContainerInstanceWaits} first.
 */
@NullMarked
package io.github.fluentecs.waiters.instance;

import org.jspecify.annotations.NullMarked;
