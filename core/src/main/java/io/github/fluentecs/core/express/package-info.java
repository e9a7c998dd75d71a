/** Express Gateway services: a web service with the load balancer and scaling that ECS manages. */
@Beta
@NullMarked
package io.github.fluentecs.core.express;

import io.github.fluentecs.core.value.Beta;
import org.jspecify.annotations.NullMarked;
