package io.github.fluentecs.core.capacity;

/** A change of a capacity provider of one kind or the other, never of both. */
public sealed interface InstanceProviderUpdate
    permits AutoScalingGroupProviderUpdate, ManagedInstancesProviderUpdate {}
