/** Requests in words: JSON and command lines, secrets masked. */
@NullMarked
package io.github.fluentecs.core.describe;

import org.jspecify.annotations.NullMarked;
