/** Texts that people read. */
@NullMarked
package io.github.fluentecs.simulator.text;

import org.jspecify.annotations.NullMarked;
