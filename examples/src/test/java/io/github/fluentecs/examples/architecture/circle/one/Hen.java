package io.github.fluentecs.examples.architecture.circle.one;

import io.github.fluentecs.examples.architecture.circle.two.Egg;

/**
 * One half of a deliberate circle.
 *
 * @param from where it is from
 */
public record Hen(Egg from) {}
