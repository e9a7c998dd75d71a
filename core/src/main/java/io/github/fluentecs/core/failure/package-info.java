/**
 * What a failed call is: kinds of failures, the table that classifies them, failed items of a
 * batch.
 */
@NullMarked
package io.github.fluentecs.core.failure;

import org.jspecify.annotations.NullMarked;
