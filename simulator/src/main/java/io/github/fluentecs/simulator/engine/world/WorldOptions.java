package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.limit.Quotas;
import io.github.fluentecs.simulator.limit.RateLimits;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a world starts from.
 *
 * @param seed decides every id and every choice by chance
 * @param account the id of the account, 12 digits
 * @param start the first instant of simulated time
 * @param behind how long before the present it starts instead, never to pass the real clock; null
 *     to start where it says and to go anywhere
 * @param rateLimits the rate limits of the API
 * @param eventCapacity how many events the log keeps, zero or more
 * @param quotas how much of each kind the account may have
 */
public record WorldOptions(
    long seed,
    String account,
    Instant start,
    @Nullable Duration behind,
    RateLimits rateLimits,
    int eventCapacity,
    Quotas quotas) {}
