/** Tags of resources. */
@NullMarked
package io.github.fluentecs.core.tag;

import org.jspecify.annotations.NullMarked;
