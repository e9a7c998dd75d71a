package io.github.fluentecs.core.capacity;

/** A change of a capacity provider: of an Auto Scaling group provider or of managed instances. */
public sealed interface InstanceProviderUpdate
    permits AutoScalingGroupProviderUpdate, ManagedInstancesProviderUpdate {}
