/**
 * What there is in a Region: clusters, services, tasks, container instances and what they are made
 * of. Nothing here moves by itself.
 */
@NullMarked
package io.github.fluentecs.simulator.engine.state;

import org.jspecify.annotations.NullMarked;
