/** Volumes that are configured at launch. Not exported. */
@NullMarked
package io.github.fluentecs.core.volume;

import org.jspecify.annotations.NullMarked;
