/** Task sets of services with an external deployment controller: observed value and commands. */
@NullMarked
package io.github.fluentecs.core.taskset;

import org.jspecify.annotations.NullMarked;
