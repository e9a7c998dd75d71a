/** The states that a running wait goes through; {@code WaitMachine} takes the steps. */
@NullMarked
package io.github.fluentecs.waiters.internal.state;

import org.jspecify.annotations.NullMarked;
