package io.github.fluentecs.dsl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Copies names and ids from callers. */
final class Texts {
  private static final int FEW = 10;

  private Texts() {}

  /** Returns a copy of texts; throws if one of them is null. */
  static List<String> copy(Iterable<String> texts, String parameter) {
    Objects.requireNonNull(texts, parameter);
    int size = texts instanceof Collection<?> given ? given.size() : FEW;
    List<String> copy = new ArrayList<>(size);
    for (String text : texts) {
      copy.add(Objects.requireNonNull(text, parameter));
    }
    return copy;
  }
}
