/** Gateways, their associations with clusters, and their routes to services. */
@NullMarked
package io.github.fluentecs.simulator.engine.gateway;

import org.jspecify.annotations.NullMarked;
