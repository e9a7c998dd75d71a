/** Tasks: observed value and commands. */
@NullMarked
package io.github.fluentecs.core.task;

import org.jspecify.annotations.NullMarked;
