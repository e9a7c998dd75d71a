/** What calls ECS for running waits, and when; {@code Poller} is where to start. */
@NullMarked
package io.github.fluentecs.waiters.internal.poller;

import org.jspecify.annotations.NullMarked;
