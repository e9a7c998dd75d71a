package io.github.fluentecs.core.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Checks arguments that hold several values: a null among them is named by its place. */
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
      requireItem(parameter, i, arguments[i]);
    }
    return List.of(arguments);
  }

  /**
   * Copies items into a list; reads them once, where they are no collection.
   *
   * @param <T> the type of an item
   * @param parameter the parameter's name, for messages
   * @param items the items
   * @return an unmodifiable list
   * @throws NullPointerException if the items or one of them is null, as of {@link #list}
   */
  public static <T> List<T> copyOf(String parameter, Iterable<? extends T> items) {
    if (items instanceof Collection<? extends T> collection) {
      return List.copyOf(requireItems(parameter, collection));
    }
    List<T> copy = new ArrayList<>();
    Objects.requireNonNull(items, parameter).forEach(copy::add);
    return List.copyOf(requireItems(parameter, copy));
  }

  /**
   * Requires that a collection holds no null.
   *
   * @param <C> the type of the collection
   * @param parameter the parameter's name, for messages
   * @param items the items
   * @return the collection itself
   * @throws NullPointerException if the collection or one of its items is null, as of {@link #list}
   */
  public static <C extends Iterable<?>> C requireItems(String parameter, C items) {
    int i = 0;
    for (Object item : Objects.requireNonNull(items, parameter)) {
      requireItem(parameter, i++, item);
    }
    return items;
  }

  /**
   * Requires that a map holds no null.
   *
   * @param <M> the type of the map
   * @param parameter the parameter's name, for messages
   * @param entries the entries
   * @return the map itself
   * @throws NullPointerException if the map, a key or a value is null; its message has the
   *     parameter's name and the key, for example {@code tags[team]}
   */
  public static <M extends Map<?, ?>> M requireEntries(String parameter, M entries) {
    for (Map.Entry<?, ?> entry : Objects.requireNonNull(entries, parameter).entrySet()) {
      if (entry.getKey() == null || entry.getValue() == null) {
        throw new NullPointerException(parameter + "[" + entry.getKey() + "]");
      }
    }
    return entries;
  }

  private static void requireItem(String parameter, int position, Object item) {
    if (item == null) {
      throw new NullPointerException(parameter + "[" + position + "]");
    }
  }
}
