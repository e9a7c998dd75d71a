/** References within requests and answers. Not exported. */
@NullMarked
package io.github.fluentecs.core.ref.internal;

import org.jspecify.annotations.NullMarked;
