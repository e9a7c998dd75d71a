/** Immutables, with builders that name a null. */
@NullMarked
package io.github.fluentecs.processor;

import org.jspecify.annotations.NullMarked;
