/**
 * Documented constraints on ECS requests as data; start with {@link
 * io.github.fluentecs.core.rule.Constraint}.
 */
@NullMarked
package io.github.fluentecs.core.rule;

import org.jspecify.annotations.NullMarked;
