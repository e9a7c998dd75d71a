/** Services and their deployments: observed values and commands. */
@NullMarked
package io.github.fluentecs.core.service;

import org.jspecify.annotations.NullMarked;
