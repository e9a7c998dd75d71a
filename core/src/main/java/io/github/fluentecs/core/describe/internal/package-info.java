/** How a request becomes text. Not exported. */
@NullMarked
package io.github.fluentecs.core.describe.internal;

import org.jspecify.annotations.NullMarked;
