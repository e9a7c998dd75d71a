package io.github.fluentecs.simulator.junit;

import io.github.fluentecs.simulator.Setup;
import io.github.fluentecs.simulator.limit.RateLimits;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** Keeps a world for each test that is under way. */
final class SimulatorExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(SimulatorExtension.class);

  /** A test's constructor belongs to the test, so that it can take the test's own simulator. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return TestWorld.isPart(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          "A simulator belongs to one test, so "
              + parameter.getDeclaringExecutable()
              + " can not take "
              + parameter.getParameter().getType().getSimpleName()
              + "; a test method or one that runs before each test can");
    }
    return world(context).part(parameter.getParameter().getType());
  }

  /** Makes wrong settings fail every test, those without parameters too. */
  @Override
  public void beforeEach(ExtensionContext context) {
    RunningTest.begin(world(context));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    TestWorld world = store(context).remove(TestWorld.class, TestWorld.class);
    if (world != null) {
      RunningTest.end(world);
      context
          .getExecutionException()
          .filter(failure -> !(failure instanceof TestAbortedException))
          .ifPresent(failure -> System.out.print(world.history(context.getDisplayName())));
      world.close();
    }
  }

  private static TestWorld world(ExtensionContext context) {
    return store(context)
        .getOrComputeIfAbsent(
            TestWorld.class, key -> new TestWorld(setup(context)), TestWorld.class);
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }

  private static Setup setup(ExtensionContext context) {
    SimulatedEcs settings = settings(context);
    return Setup.ofDefaults()
        .seed(settings.seed())
        .rateLimits(RateLimits.parse(settings.throttling()));
  }

  /** From the inside out: method, class, the class around it. */
  private static SimulatedEcs settings(ExtensionContext innermost) {
    Optional<ExtensionContext> context = Optional.of(innermost);
    while (context.isPresent()) {
      var found = AnnotationSupport.findAnnotation(context.get().getElement(), SimulatedEcs.class);
      if (found.isPresent()) {
        return found.get();
      }
      context = context.get().getParent();
    }
    throw new IllegalStateException("No @SimulatedEcs on " + innermost.getDisplayName());
  }
}
