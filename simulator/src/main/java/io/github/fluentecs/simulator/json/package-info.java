/** JSON text; {@link io.github.fluentecs.simulator.json.JsonText} writes it. */
@NullMarked
package io.github.fluentecs.simulator.json;

import org.jspecify.annotations.NullMarked;
