/** What happened in the simulated world. */
@NullMarked
package io.github.fluentecs.simulator.event;

import org.jspecify.annotations.NullMarked;
