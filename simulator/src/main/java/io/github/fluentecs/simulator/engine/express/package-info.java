/** Express Gateway services: a service, its task definition, and what ECS makes around them. */
@NullMarked
package io.github.fluentecs.simulator.engine.express;

import org.jspecify.annotations.NullMarked;
