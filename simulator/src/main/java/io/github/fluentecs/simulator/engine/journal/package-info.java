/** The log of events, and the form in which ECS sends them to Amazon EventBridge. */
@NullMarked
package io.github.fluentecs.simulator.engine.journal;

import org.jspecify.annotations.NullMarked;
