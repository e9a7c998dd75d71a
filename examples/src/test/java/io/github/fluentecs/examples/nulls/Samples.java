package io.github.fluentecs.examples.nulls;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.cluster.ListClusters;
import io.github.fluentecs.core.ref.Arn;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/** Makes a valid value of any type that the public methods take, by the public methods. */
final class Samples {
  private final Map<Class<?>, Object> made = new HashMap<>();
  private final Set<Class<?>> inProgress = new HashSet<>();
  private final List<Executable> producers;

  Samples() {
    this.producers =
        Stream.of(Surface.values())
            .flatMap(surface -> surface.types().stream())
            .flatMap(type -> Stream.of(type.getConstructors(), type.getMethods()))
            .flatMap(Stream::of)
            .filter(call -> call.getDeclaringClass().getName().startsWith("io.github.fluentecs"))
            .sorted(
                Comparator.<Executable, Boolean>comparing(call -> !isStatic(call))
                    .thenComparing(Executable::getParameterCount)
                    .thenComparing(Executable::toGenericString))
            .toList();
    made.put(String.class, "x");
    made.put(Object.class, "x");
    made.put(Enum.class, LaunchType.FARGATE);
    made.put(Throwable.class, new Exception("x"));
    made.put(BigDecimal.class, BigDecimal.TEN);
    made.put(Double.class, 1.0);
    made.put(EcsCommand.class, ListClusters.builder().build());
    made.put(Map.class, Map.of("x", "x"));
    made.put(List.class, List.of("x"));
    made.put(Class.class, LaunchType.class);
    made.put(Duration.class, Duration.ofSeconds(1));
    made.put(Instant.class, Instant.EPOCH);
    made.put(InstantSource.class, InstantSource.system());
    made.put(Arn.class, Arn.of("arn:aws:ecs:eu-west-1:123456789012:service/prod/web"));
    made.put(EcsClient.class, proxy(EcsClient.class));
    made.put(EcsAsyncClient.class, proxy(EcsAsyncClient.class));
    made.put(EcsRequest.class, StopTaskRequest.builder().task("a1").build());
  }

  /**
   * Returns calls with one null each: none for what users implement, and none for builders that
   * only the library can make.
   */
  List<NullCall> nullCalls(Executable call, Class<?> type) {
    try {
      Object receiver = receiver(call, type);
      Object[] arguments = arguments(call);
      return receiver instanceof Proxy ? List.of() : NullCall.of(call, receiver, arguments);
    } catch (IllegalStateException e) {
      return List.of();
    }
  }

  static boolean isStatic(Executable call) {
    return call instanceof Constructor<?> || Modifier.isStatic(call.getModifiers());
  }

  Object[] arguments(Executable call) {
    return Stream.of(call.getGenericParameterTypes()).map(this::of).toArray();
  }

  /** Returns a value, never null. */
  Object of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    }
    if (type instanceof GenericArrayType array) {
      return array(of(array.getGenericComponentType()), raw(array.getGenericComponentType()));
    }
    return type instanceof Class<?> plain ? ofClass(plain) : ofClass(raw(type));
  }

  static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    if (type instanceof ParameterizedType generic) {
      return raw(generic.getRawType());
    }
    if (type instanceof TypeVariable<?> variable) {
      return raw(variable.getBounds()[0]);
    }
    if (type instanceof WildcardType wildcard) {
      Type[] lower = wildcard.getLowerBounds();
      return raw(lower.length == 0 ? wildcard.getUpperBounds()[0] : lower[0]);
    }
    return array(List.of(), raw(((GenericArrayType) type).getGenericComponentType())).getClass();
  }

  private Object container(Class<?> raw, Type[] items) {
    if (raw == Optional.class) {
      return Optional.empty();
    }
    if (raw == Map.class) {
      return Map.of(of(items[0]), of(items[1]));
    }
    if (raw == Map.Entry.class) {
      return Map.entry(of(items[0]), of(items[1]));
    }
    if (raw == Set.class) {
      return Set.of(of(items[0]));
    }
    return raw == Iterable.class || Collection.class.isAssignableFrom(raw)
        ? List.of(of(items[0]))
        : ofClass(raw);
  }

  private static Object array(Object item, Class<?> type) {
    Object array = Array.newInstance(type, 1);
    if (type.isInstance(item)) {
      Array.set(array, 0, item);
    }
    return array;
  }

  private Object ofClass(Class<?> type) {
    Object known = made.get(type);
    if (known == null) {
      known = other(type);
      if (known == null) {
        throw new IllegalStateException("no sample of " + type);
      }
      made.put(type, known);
    }
    return known;
  }

  private @Nullable Object other(Class<?> type) {
    if (type.isPrimitive()) {
      return primitive(type);
    }
    if (type.isArray()) {
      return array(of(type.getComponentType()), type.getComponentType());
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type == OptionalInt.class) {
      return OptionalInt.empty();
    }
    if (!type.getName().startsWith("io.github.fluentecs")) {
      return foreign(type);
    }
    return own(type);
  }

  private static Object primitive(Class<?> type) {
    if (type == boolean.class) {
      return true;
    }
    if (type == long.class) {
      return 1L;
    }
    return type == double.class ? (Object) 1.0 : (Object) 20;
  }

  private static @Nullable Object foreign(Class<?> type) {
    if (type.isInterface()) {
      return proxy(type);
    }
    for (String factory : new String[] {"builder", "create"}) {
      try {
        Object start = type.getMethod(factory).invoke(null);
        return start instanceof Buildable builder ? builder.build() : start;
      } catch (ReflectiveOperationException e) {
        // it has not this factory
      }
    }
    return null;
  }

  /** A callback, or a client that is never called. */
  static Object proxy(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" -> proxy == arguments[0];
              case "toString" -> type.getSimpleName();
              default -> null;
            });
  }

  private @Nullable Object own(Class<?> type) {
    if (!inProgress.add(type)) {
      return null;
    }
    try {
      for (Executable producer : producers) {
        if (produces(producer, type)) {
          Object product = product(producer);
          if (type.isInstance(product)) {
            return product;
          }
        }
      }
      return type.isInterface() && !type.isSealed() ? proxy(type) : null;
    } finally {
      inProgress.remove(type);
    }
  }

  private static boolean produces(Executable call, Class<?> type) {
    return type.isAssignableFrom(
        call instanceof Method method ? method.getReturnType() : call.getDeclaringClass());
  }

  private @Nullable Object product(Executable call) {
    try {
      Object receiver = isStatic(call) ? null : ofClass(call.getDeclaringClass());
      return invoke(call, receiver, arguments(call));
    } catch (Throwable e) {
      return null;
    }
  }

  @Nullable Object receiver(Executable call, Class<?> type) {
    return isStatic(call) ? null : ofClass(type);
  }

  static @Nullable Object invoke(Executable call, @Nullable Object receiver, Object[] arguments)
      throws Throwable {
    call.setAccessible(true);
    try {
      return call instanceof Constructor<?> constructor
          ? constructor.newInstance(arguments)
          : ((Method) call).invoke(receiver, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
