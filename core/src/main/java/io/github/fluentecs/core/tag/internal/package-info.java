/** The check of tags. Not exported. */
@NullMarked
package io.github.fluentecs.core.tag.internal;

import org.jspecify.annotations.NullMarked;
