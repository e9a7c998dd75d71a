/** Capacity providers and capacity provider strategies. */
@NullMarked
package io.github.fluentecs.core.capacity;

import org.jspecify.annotations.NullMarked;
