package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.limit.RateLimits;
import java.time.Instant;

/**
 * What a world starts from.
 *
 * @param seed decides every id and every choice by chance
 * @param account the id of the account, 12 digits
 * @param start the first instant of simulated time
 * @param rateLimits the rate limits of the API
 * @param eventCapacity how many events the log keeps, zero or more
 */
public record WorldOptions(
    long seed, String account, Instant start, RateLimits rateLimits, int eventCapacity) {}
