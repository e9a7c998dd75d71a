/** Failures: their kinds, the table that classifies service errors, and failed items of a batch. */
@NullMarked
package io.github.fluentecs.core.failure;

import org.jspecify.annotations.NullMarked;
