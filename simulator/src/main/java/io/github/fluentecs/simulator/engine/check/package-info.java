/** The rules for requests, by what they are about. */
@NullMarked
package io.github.fluentecs.simulator.engine.check;

import org.jspecify.annotations.NullMarked;
