/** Volumes that are configured when tasks are launched. */
@NullMarked
package io.github.fluentecs.core.volume;

import org.jspecify.annotations.NullMarked;
