package io.github.fluentecs.core.capacity;

/** The source of a capacity provider's instances: an Auto Scaling group or managed instances. */
public sealed interface InstanceProvider
    permits AutoScalingGroupProvider, ManagedInstancesProvider {}
