package io.github.fluentecs.waiters.internal.state;

import java.time.Instant;

/**
 * A point in time by both clocks.
 *
 * @param nanos the monotonic clock since the start of the poller, never negative
 * @param instant the wall clock, for reports
 */
public record Timestamp(long nanos, Instant instant) {}
