/** What moves tasks, their containers and container instances through their statuses. */
@NullMarked
package io.github.fluentecs.simulator.engine.lifecycle;

import org.jspecify.annotations.NullMarked;
