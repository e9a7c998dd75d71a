/** Where tasks go: on which container instance, by which capacity provider. */
@NullMarked
package io.github.fluentecs.simulator.engine.placement;

import org.jspecify.annotations.NullMarked;
