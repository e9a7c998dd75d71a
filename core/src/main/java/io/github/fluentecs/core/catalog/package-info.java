/** The register of all operations, and the rules for requests that the library did not build. */
@NullMarked
package io.github.fluentecs.core.catalog;

import org.jspecify.annotations.NullMarked;
