/** Waits for services; open {@link io.github.fluentecs.waiters.service.ServiceWaits} first. */
@NullMarked
package io.github.fluentecs.waiters.service;

import org.jspecify.annotations.NullMarked;
