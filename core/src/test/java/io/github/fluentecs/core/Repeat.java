package io.github.fluentecs.core;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Long inputs for tests at a boundary. */
public final class Repeat {
  private Repeat() {}

  /** Returns a text of so many times the letter a. */
  public static String letter(int times) {
    return "a".repeat(times);
  }

  /** Returns a list of so many different items. */
  public static <T> List<T> list(int size, IntFunction<T> item) {
    return IntStream.range(0, size).mapToObj(item).toList();
  }

  /** Returns a list of so many different ids. */
  public static List<String> ids(int size) {
    return list(size, i -> "id-" + i);
  }
}
