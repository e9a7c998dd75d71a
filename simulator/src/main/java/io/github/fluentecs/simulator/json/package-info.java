/** JSON text, parsed within limits of size and depth. */
@NullMarked
package io.github.fluentecs.simulator.json;

import org.jspecify.annotations.NullMarked;
