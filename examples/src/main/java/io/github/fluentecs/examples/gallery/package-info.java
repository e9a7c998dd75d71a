/** Short programs, one for each job; each runs on a simulator, and prints what it did. */
@NullMarked
package io.github.fluentecs.examples.gallery;

import org.jspecify.annotations.NullMarked;
