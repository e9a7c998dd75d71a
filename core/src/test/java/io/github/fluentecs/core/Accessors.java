package io.github.fluentecs.core;

import io.vavr.control.Either;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls every accessor of a result, and of what they return, and keeps what is thrown. */
final class Accessors {
  private static final int DEPTH = 6;

  private final List<String> thrown = new ArrayList<>();
  private int called;

  static Accessors of(Object result) {
    Accessors accessors = new Accessors();
    accessors.walk(result, DEPTH);
    return accessors;
  }

  List<String> thrown() {
    return thrown.stream().distinct().toList();
  }

  int called() {
    return called;
  }

  private void walk(Object value, int rest) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(content -> walk(content, rest));
    } else if (value instanceof Either<?, ?> either) {
      either.forEach(content -> walk(content, rest));
    } else if (value instanceof Collection<?> items) {
      items.forEach(item -> walk(item, rest));
    } else if (value instanceof Map<?, ?> map) {
      walk(map.keySet(), rest);
      walk(map.values(), rest);
    } else if (value != null && rest > 0 && isView(value.getClass())) {
      for (Method method : value.getClass().getMethods()) {
        if (isAccessor(method) && !isForOne(method, value)) {
          walkResult(method, value, rest - 1);
        }
      }
    }
  }

  private void walkResult(Method method, Object view, int rest) {
    called++;
    try {
      method.setAccessible(true);
      Object value = method.invoke(view);
      if (value == null && !isNullable(method)) {
        thrown.add(view.getClass().getSimpleName() + "." + method.getName() + ": null");
      }
      walk(value, rest);
    } catch (InvocationTargetException e) {
      thrown.add(view.getClass().getSimpleName() + "." + method.getName() + ": " + e.getCause());
    } catch (IllegalAccessException e) {
      throw new LinkageError(method.toString(), e);
    }
  }

  /** Returns whether it is {@code Batch.one}, which documents that it throws for more than one. */
  private static boolean isForOne(Method method, Object view) {
    return method.getName().equals("one")
        && view instanceof Batch<?> batch
        && batch.requested() != 1;
  }

  private static boolean isNullable(Method method) {
    return Stream.of(method.getAnnotatedReturnType().getAnnotations())
        .anyMatch(it -> it.annotationType().getSimpleName().equals("Nullable"));
  }

  private static boolean isView(Class<?> type) {
    return type.getName().startsWith("io.github.fluentecs")
        && !type.isEnum()
        && !Throwable.class.isAssignableFrom(type)
        && !EcsCommand.class.isAssignableFrom(type)
        && !type.getSimpleName().endsWith("Builder");
  }

  private static boolean isAccessor(Method method) {
    return method.getParameterCount() == 0
        && method.getReturnType() != void.class
        && !Modifier.isStatic(method.getModifiers())
        && (method.getDeclaringClass() != Object.class || method.getName().equals("toString"));
  }
}
