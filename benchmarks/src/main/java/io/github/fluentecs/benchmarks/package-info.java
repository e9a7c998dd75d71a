/** Measurements against the raw SDK, by JMH; never published. */
@NullMarked
package io.github.fluentecs.benchmarks;

import org.jspecify.annotations.NullMarked;
