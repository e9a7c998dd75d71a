/** Whole clusters and what they consist of: made where they are absent, and taken down. */
@NullMarked
package io.github.fluentecs.workflows.fleet;

import org.jspecify.annotations.NullMarked;
