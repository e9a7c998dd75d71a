/** The functions of lifecycle hooks. */
@NullMarked
package io.github.fluentecs.simulator.engine.hook;

import org.jspecify.annotations.NullMarked;
