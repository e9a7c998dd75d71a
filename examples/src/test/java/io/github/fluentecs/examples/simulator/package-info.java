/** What the simulator shows to people: pictures and warnings. */
@NullMarked
package io.github.fluentecs.examples.simulator;

import org.jspecify.annotations.NullMarked;
