/** Gateways, their associations with clusters, and their routes to services. Needs SDK 2.57.8. */
@Beta
@NullMarked
package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.value.Beta;
import org.jspecify.annotations.NullMarked;
