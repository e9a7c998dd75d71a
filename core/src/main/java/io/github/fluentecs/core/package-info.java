/**
 * Commands and the interpreters that execute them; start with {@link io.github.fluentecs.core.Ecs}.
 */
@NullMarked
@ValueStyle
package io.github.fluentecs.core;

import org.jspecify.annotations.NullMarked;
