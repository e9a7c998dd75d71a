/** Lifecycle hooks of deployments: what a Lambda function is asked, and what it answers. */
@NullMarked
package io.github.fluentecs.simulator.hook;

import org.jspecify.annotations.NullMarked;
