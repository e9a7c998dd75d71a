/** The handlers of the operations. */
@NullMarked
package io.github.fluentecs.simulator.engine.operation;

import org.jspecify.annotations.NullMarked;
