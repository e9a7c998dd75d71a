/** Hours of mixed use of a simulator with little memory: whether it stays as it was. */
@NullMarked
package io.github.fluentecs.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
