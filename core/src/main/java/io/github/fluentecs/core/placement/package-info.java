/** Placement constraints and placement strategies. */
@NullMarked
package io.github.fluentecs.core.placement;

import org.jspecify.annotations.NullMarked;
