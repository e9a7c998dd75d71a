/** Account settings: observed value and commands. */
@NullMarked
package io.github.fluentecs.core.account;

import org.jspecify.annotations.NullMarked;
