/** The check of EBS volumes. Not exported. */
@NullMarked
package io.github.fluentecs.core.volume.internal;

import org.jspecify.annotations.NullMarked;
