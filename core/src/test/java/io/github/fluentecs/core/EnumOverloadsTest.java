package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.value.OpenEnum;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a builder takes an {@link OpenEnum}, it takes the SDK's enum as well. */
class EnumOverloadsTest {
  /** A method of a builder whose parameter is an OpenEnum, or holds some. */
  record Setter(Class<?> builder, Method method, Class<?> constants) {
    /** Returns the method of the same attribute that takes one constant or several. */
    Optional<Method> overload() {
      return Stream.of(builder.getMethods())
          .filter(other -> !other.isBridge() && other.getName().equals(attribute()))
          .filter(other -> other.getParameterCount() == 1 && takesConstants(other))
          .findFirst();
    }

    private String attribute() {
      String name = method.getName();
      int start = "addAll".length();
      return name.startsWith("addAll")
          ? name.substring(start, start + 1).toLowerCase(Locale.ROOT) + name.substring(start + 1)
          : name;
    }

    private boolean takesConstants(Method other) {
      Class<?> type = other.getParameterTypes()[0];
      return type == constants || type == constants.arrayType();
    }

    boolean takesOne() {
      return method.getParameterTypes()[0] == OpenEnum.class;
    }

    @Override
    public String toString() {
      return builder.getName() + "." + method.getName() + " of " + constants.getSimpleName();
    }
  }

  static List<Setter> setters() {
    return CoreClasses.ending("Builder").stream()
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .flatMap(type -> Stream.of(type.getMethods()).flatMap(method -> setter(type, method)))
        .toList();
  }

  static List<Setter> settersOfOne() {
    return setters().stream()
        .filter(setter -> setter.takesOne() && !setter.builder().isInterface())
        .toList();
  }

  private static Stream<Setter> setter(Class<?> builder, Method method) {
    return method.getParameterCount() == 1 && !method.isBridge()
        ? constants(method.getGenericParameterTypes()[0]).map(c -> new Setter(builder, method, c))
        : Stream.empty();
  }

  /** Returns the {@code E} of each {@code OpenEnum<E>} in a type. */
  private static Stream<Class<?>> constants(Type type) {
    if (type instanceof WildcardType wildcard) {
      return Arrays.stream(wildcard.getUpperBounds()).flatMap(EnumOverloadsTest::constants);
    }
    if (type instanceof GenericArrayType array) {
      return constants(array.getGenericComponentType());
    }
    if (type instanceof ParameterizedType parameterized) {
      Type[] arguments = parameterized.getActualTypeArguments();
      return parameterized.getRawType() == OpenEnum.class
          ? Stream.of((Class<?>) arguments[0])
          : Arrays.stream(arguments).flatMap(EnumOverloadsTest::constants);
    }
    return Stream.empty();
  }

  @Test
  void setters_ofThisModule_areFound() {
    assertThat(setters()).hasSizeGreaterThan(100);
    assertThat(settersOfOne()).hasSizeGreaterThan(45);
  }

  @ParameterizedTest
  @MethodSource("setters")
  void builder_takesOpenEnums_takesTheEnumToo(Setter setter) {
    assertThat(setter.overload()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("settersOfOne")
  void overload_constant_doesWhatTheOpenEnumDoes(Setter setter) throws Exception {
    Object constant = setter.constants().getEnumConstants()[0];
    Object open = OpenEnum.class.getMethod("of", Enum.class).invoke(null, constant);
    Object expected = newBuilder(setter);
    Object actual = newBuilder(setter);
    setter.method().setAccessible(true);

    setter.method().invoke(expected, open);
    setter.method().invoke(expected, open);
    Method overload = setter.overload().orElseThrow();
    overload.invoke(actual, argument(overload, constant));
    overload.invoke(actual, argument(overload, constant));

    assertThat(fields(actual)).isEqualTo(fields(expected)).isNotEqualTo(fields(newBuilder(setter)));
  }

  private static Object newBuilder(Setter setter) throws ReflectiveOperationException {
    Constructor<?> constructor = setter.builder().getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  /** Returns all that a builder holds. */
  private static Map<String, Object> fields(Object builder) throws ReflectiveOperationException {
    Map<String, Object> values = new HashMap<>();
    for (Class<?> type = builder.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        field.setAccessible(true);
        values.put(type.getSimpleName() + "." + field.getName(), field.get(builder));
      }
    }
    return values;
  }

  private static Object argument(Method overload, Object constant) {
    if (!overload.isVarArgs()) {
      return constant;
    }
    Object array = Array.newInstance(constant.getClass(), 1);
    Array.set(array, 0, constant);
    return array;
  }
}
