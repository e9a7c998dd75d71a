/** What keeps services at the tasks that they should have, and rolls out their deployments. */
@NullMarked
package io.github.fluentecs.simulator.engine.scheduler;

import org.jspecify.annotations.NullMarked;
