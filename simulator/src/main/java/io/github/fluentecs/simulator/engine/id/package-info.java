/** Ids and ARNs. */
@NullMarked
package io.github.fluentecs.simulator.engine.id;

import org.jspecify.annotations.NullMarked;
