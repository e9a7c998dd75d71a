/** Waits for clusters; open {@link io.github.fluentecs.waiters.cluster.ClusterWaits} first. */
@NullMarked
package io.github.fluentecs.waiters.cluster;

import org.jspecify.annotations.NullMarked;
