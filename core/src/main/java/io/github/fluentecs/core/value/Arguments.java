package io.github.fluentecs.core.value;

import java.util.List;
import java.util.Objects;

/** Checks the arguments of methods that take a variable number of them. */
public final class Arguments {
  private Arguments() {}

  /**
   * Copies arguments into a list.
   *
   * @param <T> the type of an argument
   * @param parameter the parameter's name, for messages
   * @param arguments the arguments
   * @return an unmodifiable list
   * @throws NullPointerException if one of them is null; its message has the parameter's name and
   *     the position, for example {@code subnets[1]}
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // The arguments are only copied.
  public static <T> List<T> list(String parameter, T... arguments) {
    Objects.requireNonNull(arguments, parameter);
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] == null) {
        throw new NullPointerException(parameter + "[" + i + "]");
      }
    }
    return List.of(arguments);
  }
}
