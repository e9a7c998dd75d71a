/** What a run of the benchmarks leaves behind: figures as JSON, and a page of tables. */
@NullMarked
package io.github.fluentecs.benchmarks.report;

import org.jspecify.annotations.NullMarked;
