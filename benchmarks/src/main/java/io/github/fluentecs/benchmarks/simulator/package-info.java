/** How large a world the simulator holds, and how fast it answers. */
@NullMarked
package io.github.fluentecs.benchmarks.simulator;

import org.jspecify.annotations.NullMarked;
