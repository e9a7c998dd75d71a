/**
 * What the values of all nouns share: views of the SDK's models, open enums, changes, percentages.
 */
@NullMarked
package io.github.fluentecs.core.value;

import org.jspecify.annotations.NullMarked;
