/**
 * Waits for capacity providers; open {@link
 * io.github.fluentecs.waiters.capacity.CapacityProviderWaits} first.
 */
@NullMarked
package io.github.fluentecs.waiters.capacity;

import org.jspecify.annotations.NullMarked;
