/** One call and its pieces, beside the raw SDK's, on a transport that answers at once. */
@NullMarked
package io.github.fluentecs.benchmarks.call;

import org.jspecify.annotations.NullMarked;
