/**
 * The wire: AWS JSON 1.1 to the SDK's model objects and back, and the transports that carry it, in
 * process and over HTTP. {@link io.github.fluentecs.simulator.wire.Protocol} is its middle.
 */
@NullMarked
package io.github.fluentecs.simulator.wire;

import org.jspecify.annotations.NullMarked;
