/**
 * Daemons, which run one task on each managed instance of their capacity providers, and daemon task
 * definitions: observed values and commands.
 */
@Beta
@NullMarked
package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.value.Beta;
import org.jspecify.annotations.NullMarked;
