/** The statuses of everything that has one, each with its table of transitions. */
@NullMarked
package io.github.fluentecs.simulator.engine.status;

import org.jspecify.annotations.NullMarked;
