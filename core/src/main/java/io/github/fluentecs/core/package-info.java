/** Commands, rules, typed results and failures; open {@link io.github.fluentecs.core.Ecs} first. */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    add = "*",
    put = "*",
    depluralize = true,
    depluralizeDictionary = {"customize:customizations"},
    defaults = @Value.Immutable(copy = false),
    redactedMask = "***")
package io.github.fluentecs.core;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
