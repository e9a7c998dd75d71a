/**
 * The simulator in tests of JUnit 5; open {@link io.github.fluentecs.simulator.junit.SimulatedEcs}
 * first.
 */
@NullMarked
package io.github.fluentecs.simulator.junit;

import org.jspecify.annotations.NullMarked;
