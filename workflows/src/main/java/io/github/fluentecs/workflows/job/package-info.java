/** Tasks that run to their end: one with its outcome and its last log lines, or a job of many. */
@NullMarked
package io.github.fluentecs.workflows.job;

import org.jspecify.annotations.NullMarked;
