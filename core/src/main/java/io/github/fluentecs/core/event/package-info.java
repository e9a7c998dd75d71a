/** The events that ECS sends to Amazon EventBridge. */
@NullMarked
package io.github.fluentecs.core.event;

import org.jspecify.annotations.NullMarked;
