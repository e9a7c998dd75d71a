/** Checks of capacity provider strategies. Not exported. */
@NullMarked
package io.github.fluentecs.core.capacity.internal;

import org.jspecify.annotations.NullMarked;
