package io.github.fluentecs.core.capacity;

/**
 * Where the instances of a capacity provider come from: an Auto Scaling group or ECS itself, never
 * both.
 */
public sealed interface InstanceProvider
    permits AutoScalingGroupProvider, ManagedInstancesProvider {}
