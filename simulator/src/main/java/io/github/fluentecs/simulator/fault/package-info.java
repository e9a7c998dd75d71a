/** What can go wrong in the simulated world: faults and the limits within which they strike. */
@NullMarked
package io.github.fluentecs.simulator.fault;

import org.jspecify.annotations.NullMarked;
