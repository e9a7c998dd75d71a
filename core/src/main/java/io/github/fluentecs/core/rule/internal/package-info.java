/** Checks of requests: findings, and the checks that several operations share. Not exported. */
@NullMarked
package io.github.fluentecs.core.rule.internal;

import org.jspecify.annotations.NullMarked;
