/** The words of the library; open {@link io.github.fluentecs.dsl.EcsDsl} first. */
@NullMarked
package io.github.fluentecs.dsl;

import org.jspecify.annotations.NullMarked;
