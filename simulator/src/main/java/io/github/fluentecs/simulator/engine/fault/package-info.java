/** The faults at work, and which calls, tasks and instances they strike. */
@NullMarked
package io.github.fluentecs.simulator.engine.fault;

import org.jspecify.annotations.NullMarked;
