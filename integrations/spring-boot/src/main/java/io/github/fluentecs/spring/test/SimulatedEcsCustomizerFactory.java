package io.github.fluentecs.spring.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.util.ClassUtils;

/** Customizes the contexts of tests with {@code @SimulatedEcs}, and no others. */
final class SimulatedEcsCustomizerFactory implements ContextCustomizerFactory {
  private static final boolean HAS_SIMULATOR =
      ClassUtils.isPresent(
          "io.github.fluentecs.simulator.junit.SimulatedEcs",
          SimulatedEcsCustomizerFactory.class.getClassLoader());

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> test, List<ContextConfigurationAttributes> attributes) {
    return HAS_SIMULATOR && Simulated.is(test) ? new SimulatedEcsCustomizer() : null;
  }

  /** Keeps the annotation's type away from those who do not have it. */
  private static final class Simulated {
    static boolean is(Class<?> test) {
      return TestContextAnnotationUtils.hasAnnotation(
          test, io.github.fluentecs.simulator.junit.SimulatedEcs.class);
    }
  }
}
