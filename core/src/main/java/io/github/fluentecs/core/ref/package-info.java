/** References to resources by name, id or ARN. */
@NullMarked
package io.github.fluentecs.core.ref;

import org.jspecify.annotations.NullMarked;
