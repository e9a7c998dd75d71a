/** How responses and events show the state. */
@NullMarked
package io.github.fluentecs.simulator.engine.view;

import org.jspecify.annotations.NullMarked;
