/** One line for each verb. */
@NullMarked
package io.github.fluentecs.examples.cheatsheet;

import org.jspecify.annotations.NullMarked;
