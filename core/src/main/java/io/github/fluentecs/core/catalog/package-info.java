/** The registry of all operations, and the rules for any SDK request. */
@NullMarked
package io.github.fluentecs.core.catalog;

import org.jspecify.annotations.NullMarked;
