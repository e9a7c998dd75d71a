/** Checks of networks, load balancers and service registries. Not exported. */
@NullMarked
package io.github.fluentecs.core.network.internal;

import org.jspecify.annotations.NullMarked;
