package io.github.fluentecs.core.value.internal;

/** Parses whole numbers inside texts without exceptions or allocation. */
public final class Digits {
  private static final int LONGEST = 9;

  private Digits() {}

  /** Returns the number between two indexes, the second exclusive; -1 for anything else. */
  public static int parse(String text, int from, int to) {
    if (from >= to || to - from > LONGEST) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
