/** Runnable examples; open {@link io.github.fluentecs.examples.Quickstart} first. */
@NullMarked
package io.github.fluentecs.examples;

import org.jspecify.annotations.NullMarked;
