/** Readable descriptions of requests: JSON and command lines, with secrets masked. */
@NullMarked
package io.github.fluentecs.core.describe;

import org.jspecify.annotations.NullMarked;
