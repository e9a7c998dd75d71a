/**
 * The cluster query language: expressions that select container instances. It knows nothing of the
 * engine.
 */
@NullMarked
package io.github.fluentecs.simulator.query;

import org.jspecify.annotations.NullMarked;
