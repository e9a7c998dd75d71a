/** Fluent ECS in Spring Boot: auto-configured beans, and a health indicator. */
@NullMarked
package io.github.fluentecs.spring;

import org.jspecify.annotations.NullMarked;
