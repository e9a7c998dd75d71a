/** Gateways, their associations with clusters, and their routes to services. Needs SDK 2.57.8. */
@NullMarked
package io.github.fluentecs.core.gateway;

import org.jspecify.annotations.NullMarked;
