/**
 * Canary deployments of services with the deployment controller EXTERNAL, by task sets. {@link
 * io.github.fluentecs.workflows.canary.ExternalCanary} is where to begin.
 */
@NullMarked
package io.github.fluentecs.workflows.canary;

import org.jspecify.annotations.NullMarked;
