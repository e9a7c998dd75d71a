/** Conversion of values into members of SDK requests. Not exported. */
@NullMarked
package io.github.fluentecs.core.value.internal;

import org.jspecify.annotations.NullMarked;
