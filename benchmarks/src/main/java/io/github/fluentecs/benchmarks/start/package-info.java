/** The first answer in a fresh JVM. */
@NullMarked
package io.github.fluentecs.benchmarks.start;

import org.jspecify.annotations.NullMarked;
