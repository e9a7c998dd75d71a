/**
 * Types shared by the values of all nouns: views of SDK models, open enums, changes, percentages.
 */
@NullMarked
package io.github.fluentecs.core.value;

import org.jspecify.annotations.NullMarked;
