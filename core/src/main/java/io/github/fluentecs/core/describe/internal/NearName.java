package io.github.fluentecs.core.describe.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant by one that is not known. */
final class NearName {
  /** As many letters as this may be wrong, missing or too many. */
  private static final int FAR = 2;

  private NearName() {}

  static Optional<String> of(String name, Collection<String> known) {
    return known.stream()
        .filter(other -> distance(name, other) <= Math.min(FAR, other.length() / FAR))
        .min(Comparator.comparingInt((String other) -> distance(name, other)));
  }

  /** Returns how many letters must be changed, without regard to upper and lower case. */
  private static int distance(String name, String other) {
    String left = name.toLowerCase(Locale.ROOT);
    String right = other.toLowerCase(Locale.ROOT);
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = left.charAt(i - 1) == right.charAt(j - 1) ? diagonal : diagonal + 1;
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
