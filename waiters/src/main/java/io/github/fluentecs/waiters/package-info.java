/** Waits as values; open {@link io.github.fluentecs.waiters.Waiters} first. */
@NullMarked
package io.github.fluentecs.waiters;

import org.jspecify.annotations.NullMarked;
