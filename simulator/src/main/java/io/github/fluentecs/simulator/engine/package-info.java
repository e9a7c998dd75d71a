/**
 * The engine: clusters, services, tasks and instances on virtual time, without any transport.
 * {@link io.github.fluentecs.simulator.engine.Backend} is its door.
 */
@NullMarked
package io.github.fluentecs.simulator.engine;

import org.jspecify.annotations.NullMarked;
