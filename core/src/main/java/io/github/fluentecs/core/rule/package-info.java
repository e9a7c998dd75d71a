/**
 * The documented constraints of ECS requests as data; open {@link
 * io.github.fluentecs.core.rule.Rule} first.
 */
@NullMarked
package io.github.fluentecs.core.rule;

import org.jspecify.annotations.NullMarked;
