/** Many waits at once, beside the SDK's waiters, on a simulator that throttles as ECS does. */
@NullMarked
package io.github.fluentecs.benchmarks.waiting;

import org.jspecify.annotations.NullMarked;
