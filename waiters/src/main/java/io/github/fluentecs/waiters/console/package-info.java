/** Waits drawn for people; open {@link io.github.fluentecs.waiters.console.Console} first. */
@NullMarked
package io.github.fluentecs.waiters.console;

import org.jspecify.annotations.NullMarked;
