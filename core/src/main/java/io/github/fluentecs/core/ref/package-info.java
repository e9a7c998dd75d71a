/** References: what names a resource, by name, id or ARN. */
@NullMarked
package io.github.fluentecs.core.ref;

import org.jspecify.annotations.NullMarked;
