/** Commands, rules, typed results and failures; open {@link io.github.fluentecs.core.Ecs} first. */
@NullMarked
@ValueStyle
package io.github.fluentecs.core;

import org.jspecify.annotations.NullMarked;
