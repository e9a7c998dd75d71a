/** Express Gateway services: a web service with the load balancer and scaling that ECS manages. */
@NullMarked
package io.github.fluentecs.core.express;

import org.jspecify.annotations.NullMarked;
