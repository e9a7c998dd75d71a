package io.github.fluentecs.simulator.engine.state;

import org.jspecify.annotations.Nullable;

/**
 * Where a task runs.
 *
 * @param instance its container instance; null on Fargate
 * @param zone its Availability Zone
 * @param subnet where its network interface is; null when it has none
 */
public record Place(@Nullable LiveInstance instance, String zone, @Nullable String subnet) {}
