/** The rate limits of the API. */
@NullMarked
package io.github.fluentecs.simulator.limit;

import org.jspecify.annotations.NullMarked;
