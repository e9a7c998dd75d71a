package io.github.fluentecs.spring.test;

import io.github.fluentecs.simulator.junit.RunningTest;
import io.github.fluentecs.waiters.WaiterSettings;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * Gives a context clients and a clock of whichever test runs, so that tests share the context and
 * not the simulator.
 */
final class SimulatedEcsCustomizer implements ContextCustomizer {
  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    BeanDefinitionRegistry beans = (BeanDefinitionRegistry) context.getBeanFactory();
    register(beans, EcsClient.class, () -> ofRunningTest(EcsClient.class, RunningTest::client));
    register(
        beans,
        EcsAsyncClient.class,
        () -> ofRunningTest(EcsAsyncClient.class, RunningTest::asyncClient));
    register(
        beans,
        WaiterSettings.class,
        () -> WaiterSettings.builder().time(new RunningTestTime()).build());
  }

  private static <T> void register(BeanDefinitionRegistry beans, Class<T> type, Supplier<T> bean) {
    RootBeanDefinition definition = new RootBeanDefinition(type, bean);
    definition.setPrimary(true);
    definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
    definition.setDestroyMethodName("");
    beans.registerBeanDefinition("simulated" + type.getSimpleName(), definition);
  }

  /** A client that passes every call on; each test closes its own. */
  private static <T> T ofRunningTest(Class<T> type, Supplier<? extends T> client) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return ofObject(type, proxy, method.getName(), arguments);
          }
          if (method.getName().equals("close")) {
            return null;
          }
          try {
            return method.invoke(client.get(), arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object ofObject(
      Class<?> type, Object proxy, String method, Object @Nullable [] arguments) {
    return switch (method) {
      case "equals" -> arguments != null && arguments[0] == proxy;
      case "hashCode" -> System.identityHashCode(proxy);
      default -> type.getSimpleName() + " of the running test";
    };
  }

  /** Equal customizers let tests share a context. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SimulatedEcsCustomizer;
  }

  @Override
  public int hashCode() {
    return SimulatedEcsCustomizer.class.hashCode();
  }
}
