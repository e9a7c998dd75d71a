package io.github.fluentecs.simulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives every test its own simulator, which is closed after the test. A test that fails prints the
 * simulator's event log to standard output, its newest 1,000 lines at most.
 *
 * <p>Constructors (of JUnit 5.12 and later), test methods, and methods that run before or after
 * each test may take as parameters:
 *
 * <ul>
 *   <li>{@link io.github.fluentecs.simulator.EcsSimulator}
 *   <li>{@link software.amazon.awssdk.services.ecs.EcsClient} and {@link
 *       software.amazon.awssdk.services.ecs.EcsAsyncClient}, in process, the same for the whole
 *       test
 *   <li>{@link io.github.fluentecs.simulator.VirtualTime}, {@link
 *       io.github.fluentecs.simulator.Faults} and {@link io.github.fluentecs.simulator.EventLog}
 * </ul>
 *
 * <p>The annotation of a method comes before that of its class, and that before the one of the
 * class around it. Nested classes, parameterized tests and tests that run in parallel are fine.
 * Methods that run once for all tests cannot take these parameters.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(SimulatorExtension.class)
public @interface SimulatedEcs {
  /**
   * Decides every id and every choice by chance.
   *
   * @return 0 unless set
   */
  long seed() default 0;

  /**
   * The rate limits of the API, as {@link io.github.fluentecs.simulator.limit.RateLimits#parse}
   * reads them.
   *
   * @return {@code off} unless set
   */
  String throttling() default "off";
}
