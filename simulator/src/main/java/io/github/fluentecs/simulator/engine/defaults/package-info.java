/** What ECS fills in where a request says nothing; {@code docs/simulator-defaults.md} lists it. */
@NullMarked
package io.github.fluentecs.simulator.engine.defaults;

import org.jspecify.annotations.NullMarked;
