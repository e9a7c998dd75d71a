/** {@code @SimulatedEcs} beside {@code @SpringBootTest}: the beans use the test's simulator. */
@NullMarked
package io.github.fluentecs.spring.test;

import org.jspecify.annotations.NullMarked;
