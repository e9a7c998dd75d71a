/** Checks of placement constraints and strategies. Not exported. */
@NullMarked
package io.github.fluentecs.core.placement.internal;

import org.jspecify.annotations.NullMarked;
