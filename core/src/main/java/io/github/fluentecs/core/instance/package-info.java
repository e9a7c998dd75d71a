/** Container instances: observed value and commands. */
@NullMarked
package io.github.fluentecs.core.instance;

import org.jspecify.annotations.NullMarked;
