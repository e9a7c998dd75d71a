/** Tasks that run to their end: one task with its outcome and its last log lines. */
@NullMarked
package io.github.fluentecs.workflows.job;

import org.jspecify.annotations.NullMarked;
