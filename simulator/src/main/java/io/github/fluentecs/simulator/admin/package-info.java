/**
 * What can be asked of the simulator itself over HTTP, under {@code /_simulator/}. {@link
 * io.github.fluentecs.simulator.admin.AdminPaths} is the entry point.
 */
@NullMarked
package io.github.fluentecs.simulator.admin;

import org.jspecify.annotations.NullMarked;
