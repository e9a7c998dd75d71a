/** Clusters: observed value and commands. */
@NullMarked
package io.github.fluentecs.core.cluster;

import org.jspecify.annotations.NullMarked;
