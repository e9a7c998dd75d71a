/** The pictures of the documentation, drawn from the sources. */
@NullMarked
package io.github.fluentecs.examples.pictures;

import org.jspecify.annotations.NullMarked;
