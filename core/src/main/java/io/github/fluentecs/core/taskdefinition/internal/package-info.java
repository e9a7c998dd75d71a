/** Task sizes and their check. Not exported. */
@NullMarked
package io.github.fluentecs.core.taskdefinition.internal;

import org.jspecify.annotations.NullMarked;
