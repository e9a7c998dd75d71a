/** What differs between a desired service or task definition and the one that is there. */
@NullMarked
package io.github.fluentecs.core.diff;

import org.jspecify.annotations.NullMarked;
