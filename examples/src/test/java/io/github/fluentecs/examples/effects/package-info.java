/** Counts what calls do in the simulator when answers are lost. */
@NullMarked
package io.github.fluentecs.examples.effects;

import org.jspecify.annotations.NullMarked;
