/** What one more wait and one more task cost, from ten of them to a hundred thousand. */
@NullMarked
package io.github.fluentecs.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
