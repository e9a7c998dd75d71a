/** Task definitions: observed value and commands. */
@NullMarked
package io.github.fluentecs.core.taskdefinition;

import org.jspecify.annotations.NullMarked;
