package io.github.fluentecs.examples.architecture.circle.two;

import io.github.fluentecs.examples.architecture.circle.one.Hen;

/**
 * The other half of a deliberate circle.
 *
 * @param from where it is from
 */
public record Egg(Hen from) {}
