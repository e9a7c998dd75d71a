/** Metrics and spans of calls and waits, through Micrometer. */
@NullMarked
package io.github.fluentecs.micrometer;

import org.jspecify.annotations.NullMarked;
