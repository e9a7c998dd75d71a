/** Runnable examples; start with {@link io.github.fluentecs.examples.Quickstart}. */
@NullMarked
package io.github.fluentecs.examples;

import org.jspecify.annotations.NullMarked;
