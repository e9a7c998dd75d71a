/**
 * Rollouts whose lifecycle hooks are answered by analyses; open {@link
 * io.github.fluentecs.workflows.rollout.GatedRollout} first.
 */
@NullMarked
package io.github.fluentecs.workflows.rollout;

import org.jspecify.annotations.NullMarked;
