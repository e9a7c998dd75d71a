/** Leases: tasks are kept from being stopped while they work. */
@NullMarked
package io.github.fluentecs.workflows.lease;

import org.jspecify.annotations.NullMarked;
