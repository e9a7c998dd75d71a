/** Reading many things, beside loops written by hand, over HTTP on loopback. */
@NullMarked
package io.github.fluentecs.benchmarks.bulk;

import org.jspecify.annotations.NullMarked;
