/**
 * Checks before a deployment: whether what a task definition and a service refer to outside ECS is
 * there, and fits. {@link io.github.fluentecs.workflows.verify.Verifier} is where to begin.
 */
@NullMarked
package io.github.fluentecs.workflows.verify;

import org.jspecify.annotations.NullMarked;
