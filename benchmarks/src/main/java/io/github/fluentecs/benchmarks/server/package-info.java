/** A simulator in a process of its own, so that what it costs is not counted as the client's. */
@NullMarked
package io.github.fluentecs.benchmarks.server;

import org.jspecify.annotations.NullMarked;
