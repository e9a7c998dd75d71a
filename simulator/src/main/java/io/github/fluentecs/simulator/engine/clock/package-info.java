/** Virtual time, what is due on it, and the real clock that it may follow. */
@NullMarked
package io.github.fluentecs.simulator.engine.clock;

import org.jspecify.annotations.NullMarked;
