/** Assembles the engine: one world with its Regions, behind one lock. */
@NullMarked
package io.github.fluentecs.simulator.engine.world;

import org.jspecify.annotations.NullMarked;
