/** Volumes that are configured at launch: their rules. Not exported. */
@NullMarked
package io.github.fluentecs.core.volume;

import org.jspecify.annotations.NullMarked;
