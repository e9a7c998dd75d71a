/** Calls every public method with a null in each place. */
@NullMarked
package io.github.fluentecs.examples.nulls;

import org.jspecify.annotations.NullMarked;
