/** Conversion of members of SDK requests into references. Not exported. */
@NullMarked
package io.github.fluentecs.core.ref.internal;

import org.jspecify.annotations.NullMarked;
