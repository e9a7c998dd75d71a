/** The DSL; start with {@link io.github.fluentecs.dsl.EcsDsl}. */
@NullMarked
package io.github.fluentecs.dsl;

import org.jspecify.annotations.NullMarked;
