/** Waits as values; open {@link io.github.fluentecs.waiters.Waiters} first. */
@NullMarked
@ValueStyle
package io.github.fluentecs.waiters;

import org.jspecify.annotations.NullMarked;
