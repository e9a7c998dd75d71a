/** Amazon ECS in the JVM; open {@link io.github.fluentecs.simulator.EcsSimulator} first. */
@NullMarked
package io.github.fluentecs.simulator;

import org.jspecify.annotations.NullMarked;
