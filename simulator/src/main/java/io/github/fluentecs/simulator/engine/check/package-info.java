/** The rules that requests have to keep to. */
@NullMarked
package io.github.fluentecs.simulator.engine.check;

import org.jspecify.annotations.NullMarked;
