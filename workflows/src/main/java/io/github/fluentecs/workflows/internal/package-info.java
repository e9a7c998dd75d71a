/** What several workflows share. */
@NullMarked
package io.github.fluentecs.workflows.internal;

import org.jspecify.annotations.NullMarked;
