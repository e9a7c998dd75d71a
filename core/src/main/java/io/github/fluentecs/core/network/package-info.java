/** Network configuration, load balancers and service registries of tasks and services. */
@NullMarked
package io.github.fluentecs.core.network;

import org.jspecify.annotations.NullMarked;
